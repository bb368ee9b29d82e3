import { chooseDetections, type Row } from '@fink/core';

import { noSource, nothingChosen } from './nothingChosen';
import type { Question } from './readQuestion';

/** What was found for one object; `failure` if there is nothing to download. */
export interface ObjectDetections {
	readonly diaObjectId: string;
	/** Oldest first. */
	readonly chosen: Row[];
	readonly firstMjdTai?: number;
	readonly failure?: Error;
}

/** The detections of one object that the question chooses from the rows of all objects. */
export function detectionsOf(
	diaObjectId: string,
	allRows: readonly Row[],
	question: Question,
): ObjectDetections {
	const rows = allRows.filter((row) => row['r:diaObjectId'] === diaObjectId);
	if (rows.length === 0) return { diaObjectId, chosen: [], failure: noSource(diaObjectId) };
	const { detections, limit, filter } = question;
	const chosen = chooseDetections(rows, detections, { ...filter, limit });
	if (chosen.length === 0) {
		return { diaObjectId, chosen, failure: nothingChosen(diaObjectId, rows, question) };
	}
	const first = chooseDetections(rows, 'first')[0]['r:midpointMjdTai'];
	return { diaObjectId, chosen, firstMjdTai: typeof first === 'number' ? first : undefined };
}
