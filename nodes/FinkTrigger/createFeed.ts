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
	type ObjectGroup,
	type WatchedPosition,
} from '@fink/core';
import type { IPollFunctions } from 'n8n-workflow';

import type { Settings } from './readSettings';

/** Objects that can be asked for at every poll: 50 a request. */
const MOST_OBJECTS = 2000;

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
): Feed {
	const common = { columns, conditionColumns: conditionColumns(rules.conditions) };
	const fetchSources = async (diaObjectIds: readonly string[], names?: readonly string[]) =>
		(await client.sources({ diaObjectIds, columns: names })).rows;
	const watch = context.getNodeParameter('watch') as string;
	switch (watch) {
		case 'tag': {
			const tag = parseTag(context.getNodeParameter('tag'));
			return tagFeed({
				...common,
				tag,
				isTimeUp,
				readWindow: (names) => async (query) =>
					await client.tagWindow({ ...query, tag, columns: names }),
			});
		}
		case 'objects': {
			const ids = parseDiaObjectIds(context.getNodeParameter('diaObjectIds'), 'Object IDs');
			refuseTooMany(ids.length, 'Object IDs');
			const groups = ids.map((id) => ({ target: `object ${id}`, diaObjectIds: [id] }));
			const targets = groups.map(({ target }) => target);
			return objectFeed({ ...common, targets, fetchGroups: async () => groups, fetchSources });
		}
		case 'positions': {
			const positions = parsePositions(
				context.getNodeParameter('positions'),
				context.getNodeParameter('radiusArcsec', 5),
			);
			const targets = [...new Set(positions.map(positionTarget))];
			const fetchGroups = async () => await findObjects(client, positions);
			return objectFeed({ ...common, targets, fetchGroups, fetchSources });
		}
		default:
			throw new OptionError(`Unknown watch "${watch}"`, {
				field: 'Watch',
				given: watch,
				advice: 'Choose tag, objects or positions.',
			});
	}
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

/** The objects around each position as they are now; those of one moment may be more at the next. */
async function findObjects(
	client: FinkClient,
	positions: readonly WatchedPosition[],
): Promise<ObjectGroup[]> {
	const groups = await Promise.all(
		positions.map(async (position) => {
			const columns = ['r:diaObjectId'];
			const { rows } = await client.conesearch({ ...position, columns });
			const ids = rows.map((row) => String(row['r:diaObjectId'])).filter((id) => id !== '0');
			return { target: positionTarget(position), diaObjectIds: [...new Set(ids)] };
		}),
	);
	const count = groups.reduce((sum, { diaObjectIds }) => sum + diaObjectIds.length, 0);
	refuseTooMany(count, 'Positions');
	return groups;
}

function refuseTooMany(count: number, field: string): void {
	if (count <= MOST_OBJECTS) return;
	throw new OptionError(`${field}: ${count} objects are too many for one trigger`, {
		field,
		given: count,
		advice: `At most ${MOST_OBJECTS} can be asked for at every poll. Use smaller radii, or several triggers.`,
	});
}
