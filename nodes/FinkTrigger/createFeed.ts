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

/** Maximum number of objects requested at every poll, 50 per request. */
const MAX_OBJECTS = 2000;

/** Maximum number of requests per poll for full alerts at positions: 200 objects. Further ones wait for the next poll. */
const MAX_ROW_REQUESTS_OF_POSITIONS = 4;

/** What a trigger watches. */
export interface Watch {
	readonly feed: Feed;
	/** If a tag is watched. */
	readonly tag?: string;
	/** If positions are watched. */
	readonly positions?: readonly WatchedPosition[];
	/** If objects are watched: their number, and those unknown to Fink at the last request. */
	readonly objects?: { readonly count: number; readonly unknownIds: ReadonlySet<string> };
	/** Number of objects found at the positions at the last request. */
	objectsAtPositions?: number;
}

/**
 * The feed that the fields describe.
 *
 * @param isTimeUp - Whether the poll should end.
 * @throws {OptionError} nothing to watch, or something that cannot be watched.
 */
export function createFeed(
	context: IPollFunctions,
	client: FinkClient,
	{ columns, rules }: Settings,
	isTimeUp: () => boolean,
): Watch {
	const common = { columns, conditionColumns: conditionColumns(rules.conditions) };
	const watch = context.getNodeParameter('watch') as 'tag' | 'objects' | 'positions';
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
			const positions = parsePositions(
				context.getNodeParameter('positions'),
				context.getNodeParameter('radiusArcsec'),
			);
			return watchPositions(client, positions, common);
		}
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

function watchPositions(
	client: FinkClient,
	positions: readonly WatchedPosition[],
	common: CommonOptions,
): Watch {
	const feed = objectFeed({
		...common,
		targets: positions.map(positionTarget),
		maxRowRequests: MAX_ROW_REQUESTS_OF_POSITIONS,
		async fetchGroups() {
			const groups = await objectsAround(client, positions);
			watch.objectsAtPositions = countObjects(groups);
			refuseTooMany(watch.objectsAtPositions, 'Positions');
			return groups;
		},
		fetchSources: async (diaObjectIds, columns) =>
			(await client.sources({ diaObjectIds, columns })).rows,
	});
	const watch: Watch = { feed, positions };
	return watch;
}

function parseTag(value: unknown): string {
	const tag = typeof value === 'string' ? value.trim() : '';
	if (tag !== '') return tag;
	throw new OptionError('No tag is selected', {
		field: 'Tag',
		given: value,
		advice: 'Choose one from the list, e.g. in_tns.',
	});
}

/** The objects around each position now; more may appear later. */
async function objectsAround(
	client: FinkClient,
	positions: readonly WatchedPosition[],
): Promise<ObjectGroup[]> {
	return await Promise.all(
		positions.map(async (position) => {
			const { ra, dec, radiusArcsec } = position;
			const columns = ['r:diaObjectId'];
			const { rows } = await client.conesearch({ ra, dec, radiusArcsec, columns });
			const lastAlerts = rows.filter((row) => String(row['r:diaObjectId'] ?? '0') !== '0');
			const ids = lastAlerts.map((row) => String(row['r:diaObjectId']));
			return { target: positionTarget(position), diaObjectIds: [...new Set(ids)], lastAlerts };
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
		advice: `At most ${MAX_OBJECTS} can be requested at every poll. Use smaller radii or several triggers.`,
	});
}
