import type { SourceRow } from './SourceRow';

/** The names of each column: raw, simplified, in alert packets. */
export const SOURCE_COLUMNS = {
	mjdTai: ['r:midpointMjdTai', 'mjdTai', 'midpointMjdTai'],
	band: ['r:band', 'band'],
	diaObjectId: ['r:diaObjectId', 'diaObjectId'],
	diaSourceId: ['r:diaSourceId', 'diaSourceId'],
	diaForcedSourceId: ['r:diaForcedSourceId', 'diaForcedSourceId'],
	differenceFluxNjy: ['r:psfFlux', 'fluxNjy', 'psfFlux'],
	differenceFluxErrNjy: ['r:psfFluxErr', 'fluxErrNjy', 'psfFluxErr'],
	totalFluxNjy: ['r:scienceFlux', 'scienceFluxNjy', 'scienceFlux'],
	totalFluxErrNjy: ['r:scienceFluxErr', 'scienceFluxErrNjy', 'scienceFluxErr'],
	firstMjdTai: ['f:firstDiaSourceMjdTaiFink', 'firstMjdTai'],
	daysSinceFirstDetection: ['daysSinceFirstDetection'],
} as const;

/** One of the columns that a light curve reads. */
export type SourceColumn = keyof typeof SOURCE_COLUMNS;

/** Whether any row has a value in the column, under one of its names. */
export function hasColumn(rows: readonly SourceRow[], column: SourceColumn): boolean {
	return rows.some((row) =>
		SOURCE_COLUMNS[column].some((name) => row[name] !== undefined && row[name] !== null),
	);
}

/** The column's number, also from text; `undefined` where it is missing or not finite. */
export function numberIn(row: SourceRow, column: SourceColumn): number | undefined {
	for (const name of SOURCE_COLUMNS[column]) {
		const value = row[name];
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number === 'number' && Number.isFinite(number)) return number;
	}
	return undefined;
}

const NOTHING = /^(nan|null|none|fail.*)?$/i;

/** The column's text, trimmed; `undefined` for all that stands for nothing. */
export function textIn(row: SourceRow, column: SourceColumn): string | undefined {
	for (const name of SOURCE_COLUMNS[column]) {
		const value = row[name];
		if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
			continue;
		const text = String(value).trim();
		if (!NOTHING.test(text)) return text;
	}
	return undefined;
}

/** An id; `undefined` for none and for 0, which stands for none. */
export function idIn(row: SourceRow, column: SourceColumn): string | undefined {
	const text = textIn(row, column);
	return text === '0' ? undefined : text;
}
