import {
	batchObjects,
	simplifiedColumns,
	type FinkClient,
	type NamedObject,
	type Row,
} from '@fink/core';

import type { Subjects } from './findSubjects';

/** The rows of each item's objects, with few requests for many items. */
export function rowsOfSubjects(
	client: FinkClient,
	all: readonly Subjects[],
): (itemIndex: number, subject: NamedObject) => Promise<readonly Row[]> {
	const ids = all.map((subjects) =>
		'failure' in subjects
			? []
			: subjects.flatMap((subject) => ('diaObjectId' in subject ? [subject.diaObjectId] : [])),
	);
	const columns = simplifiedColumns('sources');
	const fetch = async (diaObjectIds: string[]) => await client.sources({ diaObjectIds, columns });
	const answerOf = batchObjects(ids, fetch, 'newest');
	return async (itemIndex, subject) => {
		if ('asteroid' in subject) {
			return (await client.sso({ names: subject.asteroid, columns: simplifiedColumns('sso') }))
				.rows;
		}
		const { rows } = await answerOf(itemIndex);
		return rows.filter((row) => row['r:diaObjectId'] === subject.diaObjectId);
	};
}
