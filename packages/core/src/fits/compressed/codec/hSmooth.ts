import type { LevelSize } from './LevelSize';

/**
 * Adjusts the interleaved coefficients of a level so that the picture has fewer blocks, by at most half the scale;
 * those at the edges are left alone.
 *
 * @see CFITSIO, hsmooth
 */
export function smooth(
	values: Float64Array,
	{ height, width, stride }: LevelSize,
	scale: number,
): void {
	const most = Math.floor(scale / 2);
	if (most <= 0) return;
	for (let row = 2; row < height - 2; row += 2) {
		for (let column = 0; column < width; column += 2) {
			const at = row * stride + column;
			smoothSlope(values, at, 2 * stride, at + stride, most);
		}
	}
	for (let row = 0; row < height; row += 2) {
		for (let column = 2; column < width - 2; column += 2) {
			const at = row * stride + column;
			smoothSlope(values, at, 2, at + 1, most);
		}
	}
	for (let row = 2; row < height - 2; row += 2) {
		for (let column = 2; column < width - 2; column += 2) {
			smoothCurvature(values, row * stride + column, stride, most);
		}
	}
}

/** @param step - From one mean to the next. @param slope - Index of the coefficient to adjust. */
function smoothSlope(
	values: Float64Array,
	at: number,
	step: number,
	slope: number,
	most: number,
): void {
	const before = values[at - step];
	const here = values[at];
	const after = values[at + step];
	const high = Math.max(Math.min(after - here, here - before), 0) * 4;
	const low = Math.min(Math.max(after - here, here - before), 0) * 4;
	if (low >= high) return;
	const wanted = clamp(after - before, low, high) - 8 * values[slope];
	values[slope] += clamp(Math.trunc(wanted / 8), -most, most);
}

function smoothCurvature(values: Float64Array, at: number, stride: number, most: number): void {
	const mm = values[at - 2 * stride - 2];
	const pm = values[at + 2 * stride - 2];
	const mp = values[at - 2 * stride + 2];
	const pp = values[at + 2 * stride + 2];
	const here = values[at];
	const x2 = 2 * values[at + stride];
	const y2 = 2 * values[at + 1];
	const curvature = at + stride + 1;
	const bounds = (pick: (value: number) => number) =>
		[
			pick(pp - here) - x2 - y2,
			pick(here - pm) + x2 - y2,
			pick(here - mp) - x2 + y2,
			pick(mm - here) + x2 + y2,
		] as const;
	const high = 16 * Math.min(...bounds((value) => Math.max(value, 0)));
	const low = 16 * Math.max(...bounds((value) => Math.min(value, 0)));
	if (low >= high) return;
	const wanted = clamp(pp + mm - mp - pm, low, high) - 64 * values[curvature];
	values[curvature] += clamp(Math.trunc(wanted / 64), -most, most);
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(Math.min(value, high), low);
}
