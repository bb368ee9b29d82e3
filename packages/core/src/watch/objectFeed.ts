import type { Row } from '../alert';
import type { Feed } from './Feed';
import { sightingsOf, sortOldestFirst, SIGHTING_COLUMNS, type Sighting } from './Sighting';

/** All alerts of objects with these columns; `undefined` means all columns. */
export type FetchSources = (
	diaObjectIds: readonly string[],
	columns: readonly string[] | undefined,
) => Promise<readonly Row[]>;

/** A target that consists of objects: one that was named, or those found at a position. */
export interface ObjectGroup {
	/** As in `Feed.targets`. */
	readonly target: string;
	readonly diaObjectIds: readonly string[];
}

/** What a feed of objects needs from outside. */
export interface ObjectFeedOptions {
	readonly targets: readonly string[];
	/** The objects of every target, as they are at this poll. Asked once for each call of the feed. */
	readonly fetchGroups: () => Promise<readonly ObjectGroup[]>;
	readonly fetchSources: FetchSources;
	/** Columns that the conditions need. */
	readonly conditionColumns: readonly string[];
	/** Columns to hand on. @default all */
	readonly columns?: readonly string[];
}

/** Objects whose full alerts are asked for at once: some hundred rows of 3.5 kB each. */
const OBJECTS_AT_ONCE = 20;

/**
 * The alerts of objects. Fink always gives the whole history of an object, so nothing is paged and
 * nothing can be late; the look-back only limits what has to be remembered.
 */
export function objectFeed(options: ObjectFeedOptions): Feed {
	const { targets, fetchGroups, fetchSources } = options;
	const narrow = [...new Set([...SIGHTING_COLUMNS, ...options.conditionColumns])];

	async function sightings(): Promise<Sighting[]> {
		const groups = await fetchGroups();
		const ids = [...new Set(groups.flatMap(({ diaObjectIds }) => diaObjectIds))];
		if (ids.length === 0) return [];
		const rowsById = new Map(ids.map((id) => [id, [] as Row[]]));
		for (const row of await fetchSources(ids, narrow)) {
			rowsById.get(String(row['r:diaObjectId']))?.push(row);
		}
		return groups.flatMap(({ target, diaObjectIds }) =>
			diaObjectIds.flatMap((id) => sightingsOf(target, rowsById.get(id) ?? [])),
		);
	}

	return {
		targets,
		async latest(most) {
			return sortOldestFirst(await sightings())
				.reverse()
				.slice(0, most);
		},
		async recent(asked, lookBackDays) {
			const all = await sightings();
			const windows = asked.flatMap((target) => {
				const own = sortOldestFirst(all.filter((sighting) => sighting.target === target));
				const newest = own.at(-1);
				if (!newest) return [];
				const sinceMjdTai = newest.mjdTai - lookBackDays;
				const inside = own.filter(({ mjdTai }) => mjdTai > sinceMjdTai);
				return [[target, { sinceMjdTai, sightings: inside }] as const];
			});
			return new Map(windows);
		},
		async list({ since }) {
			const all = await sightings();
			return {
				sightings: all.filter(({ target, mjdTai }) => mjdTai > (since.get(target) ?? Infinity)),
				completeToMjdTai: Infinity,
			};
		},
		async rows(wanted) {
			const ids = new Set(wanted.map(({ diaSourceId }) => diaSourceId));
			const objects = [...new Set(wanted.map(({ diaObjectId }) => diaObjectId))];
			const rows: Row[] = [];
			for (let first = 0; first < objects.length; first += OBJECTS_AT_ONCE) {
				const some = objects.slice(first, first + OBJECTS_AT_ONCE);
				const served = await fetchSources(some, options.columns);
				rows.push(...served.filter((row) => ids.has(String(row['r:diaSourceId']))));
			}
			return rows;
		},
	};
}
