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
