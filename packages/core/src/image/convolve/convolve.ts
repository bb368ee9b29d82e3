import type { Grid } from '../../grid';
import { unknownName } from '../unknownName';
import { CONVOLUTION_KERNEL_NAMES, KERNELS, KERNEL_SIZE, type ConvolutionKernel } from './kernel';

const MARGIN = (KERNEL_SIZE - 1) / 2;

/** What happens to NaN pixels. */
export interface ConvolveOptions {
	/** `fill`: from their neighbours, as astropy's default; `keep`: they stay NaN. @default 'fill' */
	readonly missing?: 'fill' | 'keep';
}

/**
 * Smooths with a 5 × 5 kernel, edge pixels repeated outwards, in astropy's order of additions: bit for
 * bit `convolve(data, kernel, boundary='extend')`.
 *
 * NaN neighbours are left out and the remaining weights renormalised; where nothing remains, the pixel
 * keeps its value.
 *
 * @throws {OptionError} An unknown kernel.
 * @see astropy/convolution/src/convolve.c
 */
export function convolve(
	{ width, height, data }: Grid,
	kernelName: ConvolutionKernel,
	{ missing = 'fill' }: ConvolveOptions = {},
): Grid {
	if (!Object.hasOwn(KERNELS, kernelName)) {
		throw unknownName('Convolution Kernel', kernelName, CONVOLUTION_KERNEL_NAMES);
	}
	const kernel = KERNELS[kernelName];
	const padded = extended(data, width, height);
	const result = new Float64Array(data.length);
	const smooth = data.some((value) => value !== value) ? weightedSum : plainSum;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const keeps = missing === 'keep' && data[i] !== data[i];
			result[i] = keeps
				? NaN
				: smooth(padded, y * (width + 2 * MARGIN) + x, width + 2 * MARGIN, kernel);
		}
	}
	return { width, height, data: result };
}

/** A copy with its edge pixels repeated outwards by the margin. */
function extended(data: Float64Array, width: number, height: number): Float64Array {
	const stride = width + 2 * MARGIN;
	const padded = new Float64Array(stride * (height + 2 * MARGIN));
	for (let y = 0; y < height + 2 * MARGIN; y++) {
		const source = Math.min(Math.max(y - MARGIN, 0), height - 1) * width;
		const target = y * stride;
		padded.fill(data[source], target, target + MARGIN);
		padded.set(data.subarray(source, source + width), target + MARGIN);
		padded.fill(data[source + width - 1], target + MARGIN + width, target + stride);
	}
	return padded;
}

function plainSum(
	padded: Float64Array,
	start: number,
	stride: number,
	kernel: Float64Array,
): number {
	let sum = 0;
	for (let row = start, k = kernel.length - 1; k >= 0; row += stride, k -= KERNEL_SIZE) {
		sum += padded[row] * kernel[k];
		sum += padded[row + 1] * kernel[k - 1];
		sum += padded[row + 2] * kernel[k - 2];
		sum += padded[row + 3] * kernel[k - 3];
		sum += padded[row + 4] * kernel[k - 4];
	}
	return sum;
}

function weightedSum(
	padded: Float64Array,
	start: number,
	stride: number,
	kernel: Float64Array,
): number {
	let sum = 0;
	let weights = 0;
	for (let k = 0; k < kernel.length; k++) {
		const value = padded[start + Math.floor(k / KERNEL_SIZE) * stride + (k % KERNEL_SIZE)];
		if (value !== value) continue;
		const weight = kernel[kernel.length - 1 - k];
		sum += value * weight;
		weights += weight;
	}
	return weights === 0 ? padded[start + MARGIN * stride + MARGIN] : sum / weights;
}
