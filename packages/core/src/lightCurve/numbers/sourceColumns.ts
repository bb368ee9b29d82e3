import {
	booleanOf,
	type CellValue,
	cleanCatalogCell,
	numericOf,
	readId,
	textOf,
} from '../../alert';

/**
 * One record of a table of detections or forced photometry: raw as Fink serves it (`r:psfFlux`), simplified
 * (`fluxNjy`) or as in Rubin's alert packets (`psfFlux`).
 */
export type SourceRow = Readonly<Record<string, unknown>>;

/** The names of each column: raw, simplified and in alert packets. */
export const SOURCE_COLUMNS = {
	mjdTai: ['r:midpointMjdTai', 'mjdTai', 'midpointMjdTai'],
	band: ['r:band', 'band'],
	diaObjectId: ['r:diaObjectId', 'diaObjectId'],
	ssObjectId: ['r:ssObjectId', 'ssObjectId'],
	designation: ['designation'],
	packedDesignation: ['r:packed_primary_provisional_designation', 'packedDesignation'],
	ssoName: ['f:sso_name', 'ssoName'],
	diaSourceId: ['r:diaSourceId', 'diaSourceId'],
	diaForcedSourceId: ['r:diaForcedSourceId', 'diaForcedSourceId'],
	/** Forced photometry of mapped rows, which have no Rubin id. */
	isForced: ['isForced'],
	differenceFluxNjy: ['r:psfFlux', 'fluxNjy', 'psfFlux'],
	differenceFluxErrNjy: ['r:psfFluxErr', 'fluxErrNjy', 'psfFluxErr'],
	totalFluxNjy: ['r:scienceFlux', 'scienceFluxNjy', 'scienceFlux'],
	totalFluxErrNjy: ['r:scienceFluxErr', 'scienceFluxErrNjy', 'scienceFluxErr'],
	firstMjdTai: ['f:firstDiaSourceMjdTaiFink', 'firstMjdTai'],
	daysSinceFirstDetection: ['daysSinceFirstDetection'],
	numberOfDetections: ['r:nDiaSources', 'numberOfDetections', 'nDiaSources'],
	isFirstDetection: ['f:is_first', 'isFirstDetection'],
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
	return first(row, column, (value) => numericOf(value as CellValue));
}

/** The column's text, trimmed; `undefined` where it is missing or a placeholder. */
export function textIn(row: SourceRow, column: SourceColumn): string | undefined {
	return first(row, column, (value) =>
		['bigint', 'number', 'string'].includes(typeof value)
			? (textOf(cleanCatalogCell(String(value)))?.trim() ?? null)
			: null,
	);
}

/** Whether the column is true, also as text; `undefined` where it says neither. */
export function booleanIn(row: SourceRow, column: SourceColumn): boolean | undefined {
	return first(row, column, (value) => booleanOf(value as CellValue));
}

/**
 * The column's id; `undefined` without one.
 *
 * @throws {OptionError} It was a floating-point number at some point, so its last digits are lost.
 */
export function idIn(row: SourceRow, column: IdColumn): string | undefined {
	return first(row, column, (value) => readId(value, column));
}

/** Whether the row is forced photometry: measured at the object's position whether or not anything is seen there. */
export function isForcedRow(row: SourceRow): boolean {
	return textIn(row, 'diaForcedSourceId') !== undefined || booleanIn(row, 'isForced') === true;
}

/** Columns of 64-bit ids. */
type IdColumn = 'diaForcedSourceId' | 'diaObjectId' | 'diaSourceId' | 'ssObjectId';

/** What `read` makes of the first of the column's names that has a value. */
function first<Value>(
	row: SourceRow,
	column: SourceColumn,
	read: (value: unknown) => Value | null,
): Value | undefined {
	for (const name of SOURCE_COLUMNS[column]) {
		const value = read(row[name]);
		if (value !== null) return value;
	}
	return undefined;
}
