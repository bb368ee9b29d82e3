import { parseDiaObjectIds, sortNewestFirst, type Row } from '../../alert';
import { MAX_SOURCES_PER_OBJECT, type Endpoint, type ObjectsOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { mapParallel } from '../createQueue';
import { absentColumns } from './absentColumns';

/** Objects per request: at up to 1.8 s for a light curve, 50 stay below the gateway's 120 s. */
export const OBJECTS_PER_REQUEST = 50;

/** The rows of the objects that were asked for. */
export interface ObjectsAnswer {
	/** As served, except that ids are strings. */
	readonly rows: Row[];
	/** Objects without any row, in the order asked: unknown to Fink, a wrong id, or another kind of id. */
	readonly missingIds: string[];
	/** Objects with as many rows as a scan returns at most: there may be older ones. */
	readonly truncatedIds: string[];
	/** Columns asked for that no row has: missing everywhere, or misspelled (Fink does not tell). */
	readonly absentColumns: string[];
}

/**
 * Rows of one or many objects; long lists go out in several requests. Rows of objects that were not asked
 * for (the server matches by prefix) are dropped.
 *
 * @param atOnce - Requests at the same time.
 * @param order - Newest first over all objects, or in the order in which the objects were asked for.
 */
export async function lookUpByObjects<Options extends ObjectsOptions>(
	fetcher: Fetcher,
	endpoint: Endpoint<Options>,
	options: Options,
	{ atOnce, order }: { readonly atOnce: number; readonly order: 'newest' | 'asked' },
): Promise<ObjectsAnswer> {
	const ids = parseDiaObjectIds(options.diaObjectIds);
	const requests = chunk(ids, OBJECTS_PER_REQUEST).map((diaObjectIds) =>
		endpoint.buildRequest({ ...options, diaObjectIds }),
	);
	const served = (await mapParallel(requests, atOnce, fetcher.rows)).flat();
	const rowsOf = new Map<string, Row[]>(ids.map((id) => [id, []]));
	for (const row of served) rowsOf.get(String(row['r:diaObjectId']))?.push(row);
	const counted = [...rowsOf].map(([id, rows]) => ({ id, count: rows.length }));
	const rows = [...rowsOf.values()].flat();
	return {
		rows: order === 'newest' ? sortNewestFirst(rows) : rows,
		missingIds: counted.filter(({ count }) => count === 0).map(({ id }) => id),
		truncatedIds: counted
			.filter(({ count }) => count >= MAX_SOURCES_PER_OBJECT)
			.map(({ id }) => id),
		absentColumns: absentColumns(rows, options),
	};
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
	const chunks: Item[][] = [];
	for (let start = 0; start < items.length; start += size) {
		chunks.push(items.slice(start, start + size));
	}
	return chunks;
}
