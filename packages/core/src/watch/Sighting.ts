import { cleanCell, identityKey, type Row } from '../alert';

/** One alert as a watch first meets it: what is needed to order, judge and remember it. */
export interface Sighting {
	/** What it was found by, as in `Feed.targets`. */
	readonly target: string;
	readonly diaSourceId: string;
	/** `0` for alerts of Solar System objects. */
	readonly diaObjectId: string;
	/** As in `identityKey`: what the alert is about; `null` when unknown. */
	readonly identity: string | null;
	/** Mid-exposure, MJD in TAI: the only time by which Fink can be asked. */
	readonly mjdTai: number;
	/** The columns that were asked for so far. */
	readonly row: Row;
}

/** Columns that a sighting is made of. */
export const SIGHTING_COLUMNS = [
	'r:diaSourceId',
	'r:diaObjectId',
	'r:ssObjectId',
	'r:midpointMjdTai',
	'r:ra',
	'r:dec',
] as const;

/** The rows as sightings; rows without an id or a time, which could not be remembered, are left out. */
export function sightingsOf(target: string, rows: readonly Row[]): Sighting[] {
	return rows.flatMap((row) => {
		const diaSourceId = cleanCell(row['r:diaSourceId']);
		const mjdTai = cleanCell(row['r:midpointMjdTai']);
		if (diaSourceId === null || typeof mjdTai !== 'number') return [];
		const diaObjectId = String(cleanCell(row['r:diaObjectId']) ?? '0');
		const identity = identityOfRow(row);
		return [{ target, diaSourceId: String(diaSourceId), diaObjectId, identity, mjdTai, row }];
	});
}

/** As `identityKey`, from a row. */
export function identityOfRow(row: Row): string | null {
	const id = (column: string) => {
		const value = cleanCell(row[column]);
		return value === null ? null : String(value);
	};
	return identityKey(id('r:diaObjectId'), id('r:ssObjectId'));
}

/** A copy, oldest first; alerts of one time by rising id, so that every poll takes them in one order. */
export function sortOldestFirst(sightings: readonly Sighting[]): Sighting[] {
	return [...sightings].sort(
		(a, b) => a.mjdTai - b.mjdTai || compareIds(a.diaSourceId, b.diaSourceId),
	);
}

/** Decimal ids without leading zeros order by length, then as text. */
function compareIds(a: string, b: string): number {
	return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
