import {
	OptionError,
	conditionColumns,
	objectFeed,
	parseDiaObjectIds,
	parsePositions,
	positionTarget,
	tagFeed,
	type Feed,
	type FinkClient,
	type ObjectFeedOptions,
	type ObjectGroup,
	type WatchedPosition,
} from '@fink/core';
import type { IPollFunctions } from 'n8n-workflow';

import type { Settings } from './readSettings';

/** Objects that can be asked for at every poll: 50 a request. */
const MAX_OBJECTS = 2000;

/** Requests for full alerts of places in one poll: 200 objects. More wait for the next poll. */
const MAX_ROW_REQUESTS_OF_PLACES = 4;

/** What a trigger watches. */
export interface Watch {
	readonly feed: Feed;
	/** When a tag is watched. */
	readonly tag?: string;
	/** When places are watched. */
	readonly places?: readonly WatchedPosition[];
	/** When objects are watched: their number, and those that Fink did not know when it was asked last. */
	readonly objects?: { readonly count: number; readonly unknownIds: ReadonlySet<string> };
	/** Objects found at the places when these were asked last. */
	objectsAtPlaces?: number;
}

/**
 * The feed that the fields describe.
 *
 * @param isTimeUp - Whether the poll should come to its end.
 * @throws {OptionError} nothing to watch, or something that can't be.
 */
export function createFeed(
	context: IPollFunctions,
	client: FinkClient,
	{ columns, rules }: Settings,
	isTimeUp: () => boolean,
): Watch {
	const common = { columns, conditionColumns: conditionColumns(rules.conditions) };
	const watch = context.getNodeParameter('watch') as string;
	switch (watch) {
		case 'tag': {
			const tag = parseTag(context.getNodeParameter('tag'));
			const feed = tagFeed({
				...common,
				tag,
				isTimeUp,
				readWindow: (names) => async (query) =>
					await client.tagWindow({ ...query, tag, columns: names }),
			});
			return { feed, tag };
		}
		case 'objects': {
			const ids = parseDiaObjectIds(context.getNodeParameter('diaObjectIds'), 'Object IDs');
			refuseTooMany(ids.length, 'Object IDs');
			return watchObjects(client, ids, common);
		}
		case 'positions': {
			const places = parsePositions(
				context.getNodeParameter('positions'),
				context.getNodeParameter('radiusArcsec', 5),
			);
			return watchPlaces(client, places, common);
		}
		default:
			throw new OptionError(`Unknown watch "${watch}"`, {
				field: 'Watch',
				given: watch,
				advice: 'Choose tag, objects or positions.',
			});
	}
}

type CommonOptions = Pick<ObjectFeedOptions, 'columns' | 'conditionColumns'>;

function watchObjects(client: FinkClient, ids: readonly string[], common: CommonOptions): Watch {
	const unknownIds = new Set<string>();
	const groups = ids.map((id) => ({ target: `object ${id}`, diaObjectIds: [id] }));
	const feed = objectFeed({
		...common,
		targets: groups.map(({ target }) => target),
		fetchGroups: async () => groups,
		async fetchSources(diaObjectIds, columns) {
			const { rows, missingIds } = await client.sources({ diaObjectIds, columns });
			for (const id of missingIds) unknownIds.add(id);
			return rows;
		},
	});
	return { feed, objects: { count: ids.length, unknownIds } };
}

function watchPlaces(
	client: FinkClient,
	places: readonly WatchedPosition[],
	common: CommonOptions,
): Watch {
	const feed = objectFeed({
		...common,
		targets: places.map(positionTarget),
		maxRowRequests: MAX_ROW_REQUESTS_OF_PLACES,
		async fetchGroups() {
			const groups = await findObjects(client, places);
			watch.objectsAtPlaces = countObjects(groups);
			refuseTooMany(watch.objectsAtPlaces, 'Positions');
			return groups;
		},
		fetchSources: async (diaObjectIds, columns) =>
			(await client.sources({ diaObjectIds, columns })).rows,
	});
	const watch: Watch = { feed, places };
	return watch;
}

function parseTag(value: unknown): string {
	const tag = typeof value === 'string' ? value.trim() : '';
	if (tag !== '') return tag;
	throw new OptionError('No tag is chosen', {
		field: 'Tag',
		given: value,
		advice: 'Choose one from the list, e.g. in_tns.',
	});
}

/** The objects around each place as they are now; those of one moment may be more at the next. */
async function findObjects(
	client: FinkClient,
	places: readonly WatchedPosition[],
): Promise<ObjectGroup[]> {
	return await Promise.all(
		places.map(async (place) => {
			const { ra, dec, radiusArcsec } = place;
			const columns = ['r:diaObjectId'];
			const { rows } = await client.conesearch({ ra, dec, radiusArcsec, columns });
			const lastAlerts = rows.filter((row) => String(row['r:diaObjectId'] ?? '0') !== '0');
			const ids = lastAlerts.map((row) => String(row['r:diaObjectId']));
			return { target: positionTarget(place), diaObjectIds: [...new Set(ids)], lastAlerts };
		}),
	);
}

function countObjects(groups: readonly ObjectGroup[]): number {
	return new Set(groups.flatMap(({ diaObjectIds }) => diaObjectIds)).size;
}

function refuseTooMany(count: number, field: string): void {
	if (count <= MAX_OBJECTS) return;
	throw new OptionError(`${field}: ${count} objects are too many for one trigger`, {
		field,
		given: count,
		advice: `At most ${MAX_OBJECTS} can be asked for at every poll. Use smaller radii, or several triggers.`,
	});
}
