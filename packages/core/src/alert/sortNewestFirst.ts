import type { Row } from './Row';

/**
 * A copy of `rows`, newest first by `r:midpointMjdTai`; rows of one time by falling `r:diaSourceId`, rows
 * without a time last. The server leaves ties in no defined order.
 */
export function sortNewestFirst(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => timeOf(b) - timeOf(a) || compareIds(b, a));
}

function timeOf(row: Row): number {
	const time = row['r:midpointMjdTai'];
	return typeof time === 'number' ? time : Number.MIN_SAFE_INTEGER;
}

/** Decimal ids without leading zeros order by length, then as text. */
function compareIds(a: Row, b: Row): number {
	const first = String(a['r:diaSourceId']);
	const second = String(b['r:diaSourceId']);
	if (first === second) return 0;
	return first.length - second.length || (first < second ? -1 : 1);
}
