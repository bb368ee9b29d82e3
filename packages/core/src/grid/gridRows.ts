import { ImageError } from '../errors';
import type { Grid } from './Grid';

/**
 * The rows of a grid as plain numbers for JSON, bottom row first; NaN and ±Infinity become null, the only
 * value for "no data" in JSON.
 */
export function gridRows({ width, height, data }: Grid): Array<Array<number | null>> {
	return Array.from({ length: height }, (_, y) =>
		Array.from({ length: width }, (_, x) => {
			const value = data[y * width + x];
			return Number.isFinite(value) ? value : null;
		}),
	);
}

/**
 * A grid from rows of numbers, bottom row first; null becomes NaN.
 *
 * @param name - What the rows are, for the error message, e.g. `b:cutoutScience`.
 * @throws {ImageError} Not an array of equally long, non-empty arrays of numbers and nulls.
 */
export function gridFromRows(rows: unknown, name: string): Grid {
	const first: unknown = Array.isArray(rows) ? rows[0] : undefined;
	if (!Array.isArray(rows) || !Array.isArray(first) || first.length === 0) {
		throw notAGrid(name, 'is not an array of rows');
	}
	const width = first.length;
	const height = rows.length;
	const data = new Float64Array(width * height);
	rows.forEach((row: unknown, y) => {
		if (!Array.isArray(row) || row.length !== width) {
			throw notAGrid(name, `has rows of different length (row ${y} is not ${width} long)`);
		}
		row.forEach((value: unknown, x) => {
			if (value !== null && typeof value !== 'number') {
				throw notAGrid(name, `has something other than a number at row ${y}, column ${x}`);
			}
			data[y * width + x] = value ?? NaN;
		});
	});
	return { width, height, data };
}

function notAGrid(name: string, why: string): ImageError {
	return new ImageError(`The image "${name}" ${why}`, {
		advice: 'Give the rows as Fink sends them, e.g. [[1, 2], [3, 4]].',
		remedy: 'downloadArrays',
	});
}
