import { formatPythonFloat } from '../python';
import type { KeyedRow, Row } from '../table';

/** The prefix of an id in a row key, to spread the load: its last three characters. */
export function saltOf(id: string): string {
	return id.slice(-3).padStart(3, '0');
}

/** A time as the database writes it: the shortest decimal text of the double. */
export function timeText(row: Row): string {
	return formatPythonFloat(timeOf(row));
}

/** `r:midpointMjdTai` of a row. */
export function timeOf(row: Row): number {
	return Number(row.get('r:midpointMjdTai') ?? 0);
}

/** Rows of one object under the keys of the sources and fp tables: `SALT_diaObjectId_mjd`. */
export function keyedByTime(diaObjectId: string, rows: readonly Row[]): KeyedRow[] {
	const start = `${saltOf(diaObjectId)}_${diaObjectId}`;
	return rows.map((row) => ({ key: `${start}_${timeText(row)}`, row }));
}
