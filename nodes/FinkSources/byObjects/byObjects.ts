import { OBJECTS_PER_REQUEST, type FinkClient } from '@fink/core';
import { createWaiting, type ItemWork, showHint, waitForObjects } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { OperationText, PreparedOperation } from '../Operation';
import { answerItems, reportGaps } from './answerItems';
import type { ObjectsLookup } from './ObjectsLookup';
import { fileItems } from './fileItems';
import { answersTo, readQuestions } from './questions';

/**
 * A lookup by diaObjectId: the ids of all items are requested together, 50 per request, and each item gets
 * the rows of its own objects.
 */
export function byObjects(about: ObjectsLookup): OperationText & PreparedOperation {
	return {
		...about,
		prepare: (context, client, itemIndexes) => prepare(about, context, client, itemIndexes),
	};
}

function prepare(
	about: ObjectsLookup,
	context: IExecuteFunctions,
	client: FinkClient,
	itemIndexes: readonly number[],
): ItemWork {
	const prepared = readQuestions(context, itemIndexes, client, about).then((questions) => ({
		questions,
		answers: answersTo(questions, client, about),
	}));
	const hinted = new Set<string>();
	const waiting = createWaiting(context, client, {
		nodeName: 'Fink Sources',
		what: 'rows',
		asksPerRequest: OBJECTS_PER_REQUEST,
	});
	return waiting.guard(async (itemIndex, aside) => {
		const { questions, answers } = await prepared;
		const question = questions.get(itemIndex);
		if (!question || 'failure' in question) throw question?.failure;
		const { item, options, waitMs: maxMs } = question;
		const { json } = context.getInputData()[itemIndex];
		if (item.format) {
			return await fileItems(about, context, client, { question, itemIndex, waiting, aside });
		}
		const limit = about.endpoint === 'objects' ? Infinity : item.limit();
		const { answer, again } = answers(itemIndex);
		const wait = {
			endpoint: about.endpoint,
			diaObjectIds: options.diaObjectIds,
			item: json,
			maxMs,
			isWholeHistory: about.furtherOptions?.(item).midpointMjdTai === undefined,
			ask: again,
		};
		const waited = await waitForObjects(await answer(), wait, waiting, aside);
		reportGaps(context, waited.answer, hinted);
		for (const gap of waited.gaps) showHint(context, gap);
		return answerItems(context, itemIndex, about, item, waited, limit);
	});
}
