import type { Grid } from '../../grid';
import { CONVOLUTION_KERNELS, type ConvolutionKernel } from '../../alert';
import { choiceNamed } from '../../choice';
import { extendEdges, type Extended } from './extendEdges';
import { KERNEL_SIZE, KERNEL_WEIGHTS } from './kernel';

const MARGIN = (KERNEL_SIZE - 1) / 2;

/** What happens to NaN pixels. */
export interface ConvolveOptions {
	/** `fill`: from their neighbors, as astropy's default; `keep`: they stay NaN. @default 'fill' */
	readonly missing?: 'fill' | 'keep';
}

/**
 * Smooths with a 5 × 5 kernel, edge pixels repeated outwards, in astropy's order of additions: bit for
 * bit `convolve(data, kernel, boundary='extend')`.
 *
 * NaN neighbors are left out and the remaining weights renormalized; where nothing remains, the pixel
 * keeps its value.
 *
 * @throws {OptionError} An unknown kernel.
 * @see astropy/convolution/src/convolve.c
 */
export function convolve(
	grid: Grid,
	kernelName: ConvolutionKernel,
	{ missing = 'fill' }: ConvolveOptions = {},
): Grid {
	const { name } = choiceNamed(CONVOLUTION_KERNELS, kernelName, 'Convolution Kernel');
	const { width, height, data } = grid;
	const kernel = KERNEL_WEIGHTS[name];
	const extended = extendEdges(grid, MARGIN);
	if (!hasNaN(data)) return { width, height, data: plainSums(grid, extended, kernel) };
	const smoothed = weightedMeans(grid, extended, kernel);
	if (missing === 'keep') keepNaN(smoothed, data);
	return { width, height, data: smoothed };
}

/**
 * Adds one kernel row after the other to a whole row of pixels: each pixel sees the additions in the
 * order of astropy's inner loops, and the innermost loop runs along memory (four times as fast as pixel
 * by pixel through the kernel).
 */
function plainSums(
	{ width, height }: Grid,
	{ stride, values }: Extended,
	kernel: Float64Array,
): Float64Array {
	const sums = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		const row = y * width;
		for (let kernelRow = 0; kernelRow < KERNEL_SIZE; kernelRow++) {
			const last = kernel.length - 1 - kernelRow * KERNEL_SIZE;
			const [w4, w3, w2, w1, w0] = kernel.subarray(last - 4, last + 1);
			const from = (y + kernelRow) * stride;
			for (let x = 0; x < width; x++) {
				const left = from + x;
				let sum = sums[row + x];
				sum += values[left] * w0;
				sum += values[left + 1] * w1;
				sum += values[left + 2] * w2;
				sum += values[left + 3] * w3;
				sum += values[left + 4] * w4;
				sums[row + x] = sum;
			}
		}
	}
	return sums;
}

/** As {@link plainSums} without NaN, divided by the weights of what was added. */
function weightedMeans(
	{ width, height, data }: Grid,
	{ stride, values }: Extended,
	kernel: Float64Array,
): Float64Array {
	const sums = new Float64Array(width * height);
	const weights = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		const row = y * width;
		for (let k = 0; k < kernel.length; k++) {
			const weight = kernel[kernel.length - 1 - k];
			const from = (y + Math.floor(k / KERNEL_SIZE)) * stride + (k % KERNEL_SIZE);
			for (let x = 0; x < width; x++) {
				const value = values[from + x];
				if (value !== value) continue;
				sums[row + x] += value * weight;
				weights[row + x] += weight;
			}
		}
	}
	for (let i = 0; i < sums.length; i++) sums[i] = weights[i] === 0 ? data[i] : sums[i] / weights[i];
	return sums;
}

function hasNaN(data: Float64Array): boolean {
	for (let i = 0; i < data.length; i++) if (data[i] !== data[i]) return true;
	return false;
}

function keepNaN(smoothed: Float64Array, data: Float64Array): void {
	for (let i = 0; i < data.length; i++) if (data[i] !== data[i]) smoothed[i] = NaN;
}
