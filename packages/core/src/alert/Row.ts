/** One cell of a table that Fink serves. 64-bit ids are always strings, see `parseLossless`. */
export type CellValue = string | number | boolean | null;

/** One flat record as Fink serves it, e.g. `{ 'r:diaSourceId': '170…', 'r:psfFlux': 2674.7 }`. */
export type Row = Record<string, CellValue>;

/**
 * The columns that hold 64-bit ids, without family prefix. Fink serves them as bare JSON numbers above
 * 2^53 (and as small ones, e.g. `0`), so that a plain `JSON.parse` corrupts them.
 */
export const ID_COLUMNS = [
	'diaObjectId',
	'diaSourceId',
	'diaForcedSourceId',
	'parentDiaSourceId',
	'ssObjectId',
] as const;
