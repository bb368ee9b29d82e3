import { compareIds, identityKey, numberOf, textOf, type Row } from '../alert';

/** One alert as a watch first sees it: what is needed to sort it, check the conditions and remember it. */
export interface Sighting {
	/** What it was found by, as in `Feed.targets`. */
	readonly target: string;
	readonly diaSourceId: string;
	/** `0` for alerts of Solar System objects. */
	readonly diaObjectId: string;
	/** What the alert is about, see `identityKey`; `null` when unknown. */
	readonly identity: string | null;
	/** Mid-exposure, MJD in TAI: the only time by which Fink can be asked. */
	readonly mjdTai: number;
	/** The columns requested so far. */
	readonly row: Row;
}

/** The columns that a sighting needs. */
export const SIGHTING_COLUMNS = [
	'r:diaSourceId',
	'r:diaObjectId',
	'r:ssObjectId',
	'r:midpointMjdTai',
	'r:ra',
	'r:dec',
] as const;

/** The rows as sightings; rows without an id or a time, which cannot be remembered, are left out. */
export function sightingsOf(target: string, rows: readonly Row[]): Sighting[] {
	return rows.flatMap((row) => {
		const diaSourceId = textOf(row['r:diaSourceId']);
		const mjdTai = numberOf(row['r:midpointMjdTai']);
		if (diaSourceId === null || mjdTai === null) return [];
		const diaObjectId = textOf(row['r:diaObjectId']) ?? '0';
		return [{ target, diaSourceId, diaObjectId, identity: identityOfRow(row), mjdTai, row }];
	});
}

/** As `identityKey`, from a row. */
export function identityOfRow(row: Row): string | null {
	return identityKey(textOf(row['r:diaObjectId']), textOf(row['r:ssObjectId']));
}

/** A copy, oldest first; alerts of the same time by ascending id, so that every poll takes them in the same order. */
export function sortOldestFirst(sightings: readonly Sighting[]): Sighting[] {
	return [...sightings].sort(
		(a, b) => a.mjdTai - b.mjdTai || compareIds(a.diaSourceId, b.diaSourceId),
	);
}
