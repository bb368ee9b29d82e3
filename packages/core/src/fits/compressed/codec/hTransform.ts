import { smooth } from './hSmooth';
import type { LevelSize } from './LevelSize';

/**
 * Inverts the H-transform in place: coefficients become pixels. All numbers are whole, stay below 2^53 and are
 * divided by powers of two, so float64 is exact where 32 bits would overflow.
 *
 * @param values - Row by row.
 * @param smoothScale - The scale of the stream when the result is to be smoothed.
 * @see CFITSIO, fits_hdecompress
 */
export function invertTransform(
	values: Float64Array,
	rows: number,
	columns: number,
	smoothScale?: number,
): void {
	const levels = Math.ceil(Math.log2(Math.max(rows, columns)));
	if (levels === 0) return;
	const scratch = new Float64Array((Math.max(rows, columns) + 1) >> 1);
	let bit = 2 ** (levels - 1);
	values[0] = rounded(values[0], 4 * bit);
	for (let level = levels - 1; level >= 0; level--) {
		const height = Math.ceil(rows / 2 ** level);
		const width = Math.ceil(columns / 2 ** level);
		for (let row = 0; row < height; row++) interleave(values, scratch, row * columns, width, 1);
		for (let column = 0; column < width; column++)
			interleave(values, scratch, column, height, columns);
		if (smoothScale !== undefined) smooth(values, { height, width, stride: columns }, smoothScale);
		invertLevel(values, { height, width, stride: columns }, bit, level === 0 ? 0.25 : 0.5);
		bit /= 2;
	}
}

/** Moves the first half of `count` values to the even places and the second half to the odd ones. */
function interleave(
	values: Float64Array,
	scratch: Float64Array,
	from: number,
	count: number,
	step: number,
): void {
	const half = (count + 1) >> 1;
	for (let i = half; i < count; i++) scratch[i - half] = values[from + i * step];
	for (let i = half - 1; i > 0; i--) values[from + 2 * i * step] = values[from + i * step];
	for (let i = half; i < count; i++) values[from + (2 * (i - half) + 1) * step] = scratch[i - half];
}

function invertLevel(
	values: Float64Array,
	{ height, width, stride }: LevelSize,
	bit0: number,
	factor: number,
): void {
	const bit1 = 2 * bit0;
	for (let row = 0; row < height; row += 2) {
		const isLastRow = row + 1 === height;
		for (let column = 0; column < width; column += 2) {
			const at = row * stride + column;
			const isLastColumn = column + 1 === width;
			let h0 = values[at];
			if (isLastRow || isLastColumn) {
				if (isLastRow && isLastColumn) {
					values[at] = Math.floor(h0 * factor);
					continue;
				}
				const next = isLastRow ? at + 1 : at + stride;
				const h = rounded(values[next], bit1);
				const low = h & bit1;
				h0 = h0 >= 0 ? h0 - low : h0 + low;
				values[next] = Math.floor((h0 + h) * factor);
				values[at] = Math.floor((h0 - h) * factor);
				continue;
			}
			let hx = rounded(values[at + stride], bit1);
			let hy = rounded(values[at + 1], bit1);
			const hc = rounded(values[at + stride + 1], bit0);
			const low0 = hc & bit0;
			hx = hx >= 0 ? hx - low0 : hx + low0;
			hy = hy >= 0 ? hy - low0 : hy + low0;
			const low1 = (hc ^ hx ^ hy) & bit1;
			if (h0 >= 0) h0 += low0 - low1;
			else h0 += low0 === 0 ? low1 : low0 - low1;
			values[at + stride + 1] = Math.floor((h0 + hx + hy + hc) * factor);
			values[at + stride] = Math.floor((h0 + hx - hy - hc) * factor);
			values[at + 1] = Math.floor((h0 - hx + hy - hc) * factor);
			values[at] = Math.floor((h0 - hx - hy + hc) * factor);
		}
	}
}

/** The nearest multiple of a power of two; halves go away from zero above it and towards it below. */
function rounded(value: number, step: number): number {
	if (step <= 1) return value;
	return Math.floor((value + (value >= 0 ? step / 2 : step / 2 - 1)) / step) * step;
}
