import { CUTOUT_KINDS, type CutoutKind } from '../alert';
import { UnexpectedAnswerError } from '../errors';
import type { Grid } from '../grid';
import { parseJson } from './parseJson';

/**
 * The grids of an `output-format=array` answer, `{"b:cutoutScience": [[…], …], …}`.
 *
 * Row 0 of the answer is row 0 of the FITS image, the bottom one, as in every Grid. `NaN`, `±Infinity`
 * and `null` become NaN ("no data"). Pixels are float32 widened to float64, in nJy.
 *
 * @param text - Body of the answer.
 * @returns The kinds that are present, at least one.
 * @throws {UnexpectedAnswerError} not JSON, no cutout in it, or a cutout that is not a rectangle of
 * numbers.
 */
export function parseCutoutArrays(text: string): Partial<Record<CutoutKind, Grid>> {
	const parsed = parseJson(text);
	const answer =
		typeof parsed === 'object' && parsed !== null ? new Map(Object.entries(parsed)) : new Map();
	const grids: Partial<Record<CutoutKind, Grid>> = {};
	for (const kind of CUTOUT_KINDS) {
		const rows: unknown = answer.get(`b:cutout${kind}`);
		if (rows !== undefined) grids[kind] = toGrid(rows, kind);
	}
	if (Object.keys(grids).length > 0) return grids;
	throw new UnexpectedAnswerError("Fink's response contains no cutout", {
		advice: `Expected keys such as b:cutoutScience, got: ${[...answer.keys()].slice(0, 5).join(', ') || 'none'}.`,
	});
}

function toGrid(rows: unknown, kind: CutoutKind): Grid {
	if (!Array.isArray(rows) || rows.length === 0) throw notAnImage(kind, 'it is empty');
	const height = rows.length;
	const width: number = Array.isArray(rows[0]) ? rows[0].length : 0;
	if (width === 0) throw notAnImage(kind, 'its rows are empty');
	const data = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		const row: unknown = rows[y];
		if (!Array.isArray(row) || row.length !== width) {
			throw notAnImage(kind, `row ${y} does not have ${width} pixels like the first`);
		}
		for (let x = 0; x < width; x++) {
			const value: unknown = row[x];
			if (typeof value !== 'number' && value !== null) {
				throw notAnImage(kind, `pixel ${x} of row ${y} is not a number`);
			}
			data[y * width + x] = Number.isFinite(value) ? Number(value) : NaN;
		}
	}
	return { width, height, data };
}

function notAnImage(kind: CutoutKind, reason: string): UnexpectedAnswerError {
	return new UnexpectedAnswerError(`Fink's ${kind} array is not an image: ${reason}`, {
		advice: 'Run again, or download the cutout as FITS instead.',
	});
}
