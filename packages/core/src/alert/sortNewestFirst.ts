import type { Row } from './Row';

/**
 * A copy of `rows`, newest first by `r:midpointMjdTai`; rows of the same time by descending `r:diaSourceId`, rows
 * without a time last. The server does not define the order of ties.
 */
export function sortNewestFirst(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => timeOf(b) - timeOf(a) || compareIds(idOf(b), idOf(a)));
}

function idOf(row: Row): string {
	return String(row['r:diaSourceId']);
}

function timeOf(row: Row): number {
	const time = row['r:midpointMjdTai'];
	return typeof time === 'number' ? time : Number.MIN_SAFE_INTEGER;
}

/** Compares decimal ids without leading zeros as numbers: by length, then as text. */
export function compareIds(a: string, b: string): number {
	return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
