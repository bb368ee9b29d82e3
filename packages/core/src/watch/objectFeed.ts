import type { Row } from '../alert';
import { OBJECTS_PER_REQUEST } from '../api';
import type { Feed, ListQuery } from './Feed';
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
	/** The last alert of each of them, if the search returned it. */
	readonly lastAlerts?: readonly Row[];
}

/** Options of `objectFeed`. */
export interface ObjectFeedOptions {
	readonly targets: readonly string[];
	/** The objects of every target, as they are at this poll. Requested once. */
	readonly fetchGroups: () => Promise<readonly ObjectGroup[]>;
	readonly fetchSources: FetchSources;
	/** Columns that the conditions need. */
	readonly conditionColumns: readonly string[];
	/** Columns to hand on. @default all */
	readonly columns?: readonly string[];
	/** Maximum number of requests for full alerts in one poll, of 50 objects each; further objects wait. @default 40 */
	readonly maxRowRequests?: number;
}

/** Up to this many objects are requested at every poll even if their last alerts are known. */
const FEW_OBJECTS = 2 * OBJECTS_PER_REQUEST;

/**
 * The alerts of objects. Fink always returns the whole history of an object, so there are no pages. If the search
 * returns the last alerts of many objects, only those with news are requested; the others once an hour, when the
 * whole look-back is read.
 */
export function objectFeed(options: ObjectFeedOptions): Feed {
	const { targets, fetchSources } = options;
	const narrow = [...new Set([...SIGHTING_COLUMNS, ...options.conditionColumns])];
	let groups: Promise<readonly ObjectGroup[]> | undefined;
	let all: Promise<Sighting[]> | undefined;

	async function groupsOnce(): Promise<readonly ObjectGroup[]> {
		groups ??= options.fetchGroups();
		return await groups;
	}

	async function sightingsOnce(): Promise<Sighting[]> {
		all ??= groupsOnce().then(sightingsOfGroups);
		return await all;
	}

	async function sightingsOfGroups(some: readonly ObjectGroup[]): Promise<Sighting[]> {
		const ids = [...new Set(some.flatMap(({ diaObjectIds }) => diaObjectIds))];
		if (ids.length === 0) return [];
		const rowsById = new Map(ids.map((id) => [id, [] as Row[]]));
		for (const row of await fetchSources(ids, narrow)) {
			rowsById.get(String(row['r:diaObjectId']))?.push(row);
		}
		return some.flatMap(({ target, diaObjectIds }) =>
			diaObjectIds.flatMap((id) => sightingsOf(target, rowsById.get(id) ?? [])),
		);
	}

	/** All objects, or those with news. */
	async function changed({ isWhole, isNew, open }: ListQuery): Promise<readonly ObjectGroup[]> {
		const found = await groupsOnce();
		const count = new Set(found.flatMap(({ diaObjectIds }) => diaObjectIds)).size;
		if (isWhole || count <= FEW_OBJECTS) return found;
		return found.map((group) => {
			const { target, lastAlerts } = group;
			if (!lastAlerts || open.has(target)) return group;
			const news = sightingsOf(target, lastAlerts).filter(isNew);
			return { target, diaObjectIds: [...new Set(news.map(({ diaObjectId }) => diaObjectId))] };
		});
	}

	return {
		targets,
		async latest(max) {
			return sortOldestFirst(await sightingsOnce())
				.reverse()
				.slice(0, max);
		},
		async recent(asked, { lookBackDays, nowMjdTai }) {
			const sinceMjdTai = nowMjdTai - lookBackDays;
			const inside = (await sightingsOnce()).filter(({ mjdTai }) => mjdTai > sinceMjdTai);
			const byTarget = new Map(asked.map((target) => [target, [] as Sighting[]]));
			for (const sighting of inside) byTarget.get(sighting.target)?.push(sighting);
			return new Map(
				[...byTarget].map(([target, sightings]) => [target, { sinceMjdTai, sightings }]),
			);
		},
		async list(query) {
			const listed = all ? await all : await sightingsOfGroups(await changed(query));
			const sightings = listed.filter(
				({ target, mjdTai }) => mjdTai > (query.since.get(target) ?? Infinity),
			);
			return { sightings, completeToMjdTai: Infinity };
		},
		async rows(sightings) {
			const ids = new Set(sightings.map(({ diaSourceId }) => diaSourceId));
			const objects = [...new Set(sightings.map(({ diaObjectId }) => diaObjectId))];
			const maxObjects = (options.maxRowRequests ?? 40) * OBJECTS_PER_REQUEST;
			const rows: Row[] = [];
			for (
				let first = 0;
				first < Math.min(maxObjects, objects.length);
				first += OBJECTS_PER_REQUEST
			) {
				const some = objects.slice(first, Math.min(maxObjects, first + OBJECTS_PER_REQUEST));
				const served = await fetchSources(some, options.columns);
				rows.push(...served.filter((row) => ids.has(String(row['r:diaSourceId']))));
			}
			return rows;
		},
	};
}
