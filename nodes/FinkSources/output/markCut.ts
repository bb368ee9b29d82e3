import { rowIdentity, type Row } from '@fink/core';

import type { Parameters } from '../readParameters';

/** Field of a record whose object has more detections than are returned: how many it has. */
const MARK = 'numberOfDetections';

/** Whether records may get the mark: raw items hold what is served and nothing else. */
export function mayMark({ isList, isSimplified }: Parameters): boolean {
	return isSimplified || isList;
}

/**
 * Says in the records of each object that the limit has cut how many detections it has, so that a light curve
 * drawn from them is known to be incomplete.
 *
 * @param records - In the order of `returned`. @param returned - The rows that they are made of.
 * @param all - Every row of the objects for which Fink returned all; other objects are not marked.
 */
export function markCut(
	records: readonly object[],
	returned: readonly Row[],
	all: readonly Row[],
): object[] {
	const [has, holds] = [countDetections(all), countDetections(returned)];
	return records.map((record, i) => {
		const object = objectOf(returned[i]);
		const number = has.get(object) ?? 0;
		return number > (holds.get(object) ?? 0) ? { ...record, [MARK]: number } : record;
	});
}

/** Object → number of its detections, each once. */
function countDetections(rows: readonly Row[]): Map<string, number> {
	const idsOf = new Map<string, Set<unknown>>();
	for (const row of rows) {
		const object = objectOf(row);
		const ids = idsOf.get(object);
		if (ids) ids.add(row['r:diaSourceId']);
		else idsOf.set(object, new Set([row['r:diaSourceId']]));
	}
	return new Map([...idsOf].map(([object, ids]) => [object, ids.size]));
}

function objectOf(row: Row): string {
	return rowIdentity(row)?.key ?? '';
}
