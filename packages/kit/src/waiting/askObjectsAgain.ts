import { OBJECTS_PER_REQUEST, mergeAsks, type ObjectsAnswer } from '@fink/core';

/**
 * Asks for single objects, many in one request: those that wait for the same thing are due at about the same
 * time.
 *
 * @param fetch - One request for up to 50 objects.
 */
export function askObjectsAgain(
	fetch: (diaObjectIds: string[]) => Promise<ObjectsAnswer>,
): (diaObjectId: string) => Promise<ObjectsAnswer> {
	const ask = mergeAsks(async (ids) => {
		const answer = await fetch(ids);
		return new Map(ids.map((id) => [id, answerOf(answer, id)]));
	}, OBJECTS_PER_REQUEST);
	return async (id) => (await ask(id)) ?? { ...NOTHING, missingIds: [id] };
}

const NOTHING: ObjectsAnswer = { rows: [], missingIds: [], truncatedIds: [], absentColumns: [] };

function answerOf(answer: ObjectsAnswer, id: string): ObjectsAnswer {
	const rows = answer.rows.filter((row) => row['r:diaObjectId'] === id);
	return {
		rows,
		missingIds: rows.length === 0 ? [id] : [],
		truncatedIds: answer.truncatedIds.filter((truncated) => truncated === id),
		absentColumns: answer.absentColumns,
	};
}
