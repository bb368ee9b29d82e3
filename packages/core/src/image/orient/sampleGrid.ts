import type { Grid } from '../../grid';

/**
 * How a value is taken between pixels. `nearest` keeps the values of the file, `bilinear` is smooth and
 * mixes the four pixels around.
 */
export type Interpolation = 'nearest' | 'bilinear';

/** The explicit list behind the choice of interpolation. */
export const SAMPLERS: Record<Interpolation, (grid: Grid, x: number, y: number) => number> = {
	nearest: sampleNearest,
	bilinear: sampleBilinear,
};

/** The pixel whose square holds the point; NaN outside the image. Halves go to the right and up. */
export function sampleNearest({ width, height, data }: Grid, x: number, y: number): number {
	const column = Math.floor(x + 0.5);
	const row = Math.floor(y + 0.5);
	const inside = column >= 0 && row >= 0 && column < width && row < height;
	return inside ? data[row * width + column] : NaN;
}

/**
 * The mean of the four pixel centers around the point, weighted by nearness.
 *
 * The nearest pixel decides whether there is data: where it is NaN or outside the image, so is the result,
 * and the edge of the data stays where it is. Other NaN neighbors and those outside are left out and the
 * remaining weights scaled up, so one bad pixel makes no hole of four.
 */
export function sampleBilinear(grid: Grid, x: number, y: number): number {
	if (Number.isNaN(sampleNearest(grid, x, y))) return NaN;
	const { width, height, data } = grid;
	const left = Math.floor(x);
	const bottom = Math.floor(y);
	let sum = 0;
	let weights = 0;
	for (let row = bottom; row <= bottom + 1; row++) {
		if (row < 0 || row >= height) continue;
		const weightY = row === bottom ? bottom + 1 - y : y - bottom;
		for (let column = left; column <= left + 1; column++) {
			if (column < 0 || column >= width) continue;
			const weight = weightY * (column === left ? left + 1 - x : x - left);
			const value = data[row * width + column];
			if (weight === 0 || Number.isNaN(value)) continue;
			sum += weight * value;
			weights += weight;
		}
	}
	return sum / weights;
}
