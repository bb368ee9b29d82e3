import { exactId, parseId } from '../../alert';
import type { SourceRow } from './SourceRow';

/** The names of each column: raw, simplified, in alert packets. */
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
	/** Of mapped rows: forced photometry without an id of Rubin. */
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

/** Whether the column says yes, also as text; `undefined` where it says nothing. */
export function truthIn(row: SourceRow, column: SourceColumn): boolean | undefined {
	for (const name of SOURCE_COLUMNS[column]) {
		const text = String(row[name] ?? '').toLowerCase();
		if (text === 'true') return true;
		if (text === 'false') return false;
	}
	return undefined;
}

/** Whether the row is forced photometry: measured at the object's place whatever is seen there. */
export function isForcedRow(row: SourceRow): boolean {
	return textIn(row, 'diaForcedSourceId') !== undefined || truthIn(row, 'isForced') === true;
}

/**
 * An id; `undefined` for none and for 0, which stands for none.
 *
 * @throws {OptionError} It was a floating-point number once, so its last digits are lost.
 */
export function idIn(row: SourceRow, column: IdColumn): string | undefined {
	for (const name of SOURCE_COLUMNS[column]) {
		const value = row[name];
		if (typeof value === 'number' && Number.isFinite(value) && !Number.isSafeInteger(value))
			parseId(value, column);
	}
	const text = textIn(row, column);
	if (text === undefined) return undefined;
	const id = exactId(text) ?? (FLOATING_POINT.test(text) ? parseId(text, column) : text);
	return id === '0' ? undefined : id;
}

/** Columns of 64-bit ids. */
type IdColumn = 'diaForcedSourceId' | 'diaObjectId' | 'diaSourceId' | 'ssObjectId';

/** A number with an exponent or decimal point as text. */
const FLOATING_POINT = /^\d+(?:\.\d*(?:e\+?\d+)?|e\+?\d+)$/i;
