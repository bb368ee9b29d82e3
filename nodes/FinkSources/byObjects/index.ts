import { OBJECTS_PER_REQUEST, type FinkClient } from '@fink/core';
import {
	createWaiting,
	type ItemWork,
	showHint,
	waitForFile,
	waitForObjects,
	type Aside,
	type Waiting,
} from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OperationText, PreparedOperation } from '../Operation';
import { objectsFile, tableFile } from '../output/tableFile';
import { answerItems, reportGaps } from './answerItems';
import type { ByObjects } from './ByObjects';
import { nothingInFile, reportUnknown } from './missingObjects';
import { answersTo, readQuestions, type Question } from './questions';

/**
 * A lookup by diaObjectId: the ids of all items are requested together, 50 per request, and each item gets
 * the rows of its own objects.
 */
export function byObjects(about: ByObjects): OperationText & PreparedOperation {
	return {
		...about,
		prepare: (context, client, itemIndexes) => prepare(about, context, client, itemIndexes),
	};
}

function prepare(
	about: ByObjects,
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

/** What the file of one item needs besides the client. */
interface FileWork {
	readonly question: Question;
	readonly itemIndex: number;
	readonly waiting: Waiting;
	readonly aside: Aside;
}

async function fileItems(
	about: ByObjects,
	context: IExecuteFunctions,
	client: FinkClient,
	{ question, itemIndex, waiting, aside }: FileWork,
): Promise<INodeExecutionData[]> {
	const { item, options, waitMs: maxMs } = question;
	const { json } = context.getInputData()[itemIndex];
	const { endpoint } = about;
	const { diaObjectIds: ids } = options;
	if (question.asteroids.length > 0) return await asteroidFile(context, client, question);
	const stem = `${ids[0]}${ids.length > 1 ? `+${ids.length - 1}` : ''}_${endpoint}`;
	const file = { endpoint, options, format: item.format ?? 'csv', stem };
	const freshAlerts = () => ids.flatMap((id) => waiting.freshAlertsOf(json, id));
	const get = async () =>
		await objectsFile(context, client, file).catch((error: unknown) => {
			throw nothingInFile(ids, error);
		});
	const items = await waitForFile(get, freshAlerts, { maxMs, waiting, aside });
	reportUnknown(context, about, items[0].json.unknownIds);
	return items;
}

/** Asteroids are in a separate table. */
async function asteroidFile(
	context: IExecuteFunctions,
	client: FinkClient,
	{ asteroids: names, item, options: { columns, allowUnknownColumns } }: Question,
): Promise<INodeExecutionData[]> {
	return await tableFile(context, client, {
		endpoint: 'sso',
		options: { columns, allowUnknownColumns, names },
		format: item.format ?? 'csv',
		stem: `sso_${names.join('+')}`,
	});
}
