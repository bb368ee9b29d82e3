import {
	batchObjects,
	createNameFinder,
	createQueue,
	readAlertAge,
	simplifyAlert,
	stillMissing,
	type CutoutKind,
	type FinkClient,
	type ObjectsAnswer,
} from '@fink/core';
import {
	type Aside,
	askObjectsAgain,
	errorItem,
	hasFailed,
	type ItemWork,
	showHint,
	toNodeError,
	waitForObjects,
	type Waiting,
} from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { CutoutResult } from '../formats/CutoutFormat';
import { toItems } from '../toItems';
import { ageWorthWaiting, waitForImages } from '../waitForImages';
import { createProgress } from './createProgress';
import { detectionsOf } from './detectionsOf';
import { nameDetection } from './nameDetection';
import { noSource } from './nothingChosen';
import { readQuestion, type Question } from './readQuestion';

/**
 * How many detections are fetched at once over all items of a run. The client sends at most 4 requests at
 * once anyway; more detections would only mean more requests waiting when one fails.
 */
const DETECTIONS_AT_ONCE = 4;

/**
 * The cutouts of several detections of each object that the items name: one item per detection, oldest
 * first, objects in the order in which they are named.
 *
 * The detections are looked up for all items together. After a failure nothing more is fetched, unless the
 * node continues on fail; then everything else is, and each failure is an item.
 */
export function prepareGetMany(
	context: IExecuteFunctions,
	client: FinkClient,
	waiting: Waiting,
): ItemWork {
	const fetch = async (diaObjectIds: string[]) => await client.sources({ diaObjectIds });
	const prepared = readQuestions(context, client).then((questions) => ({
		questions,
		answers: batchObjects(
			questions.map((question) => ('failure' in question ? [] : question.diaObjectIds)),
			fetch,
			'newest',
		),
	}));
	const ask = askObjectsAgain(fetch);
	const queue = createQueue(DETECTIONS_AT_ONCE, !context.continueOnFail());
	const progress = createProgress(context);

	async function answerItem(itemIndex: number, aside: Aside): Promise<INodeExecutionData[]> {
		const { questions, answers } = await prepared;
		const question = questions[itemIndex];
		if ('failure' in question) throw question.failure;
		const { diaObjectIds, waitMs: maxMs } = question;
		const item = context.getInputData()[itemIndex].json;
		const { answer, vain, gaps } = await waitForObjects(
			await answers(itemIndex),
			{ endpoint: 'sources', diaObjectIds, item, maxMs, isWholeHistory: true, ask },
			waiting,
			aside,
		);
		reportTruncated(context, answer);
		for (const gap of gaps) showHint(context, gap);
		const objects = diaObjectIds.map((id) => {
			const found = detectionsOf(id, answer.rows, question);
			const inVain = vain.get(id);
			return inVain ? { ...found, failure: stillMissing(noSource(id), inVain) } : found;
		});
		const failed = objects.find(({ failure }) => failure);
		if (failed && !context.continueOnFail()) throw failed.failure;
		for (const { chosen } of objects) progress.expect(chosen.length);
		const results = await Promise.all(
			objects.map(async ({ diaObjectId, chosen, firstMjdTai, failure }) => {
				if (failure) return [errorItem(context, failure, itemIndex, { diaObjectId })];
				const fetched = chosen.map(async (row) => {
					const record = simplifyAlert(row, { firstMjdTai });
					return await fetchDetection(itemIndex, question, record, aside);
				});
				return (await Promise.all(fetched)).flat();
			}),
		);
		return results.flat();
	}

	async function fetchDetection(
		itemIndex: number,
		{ kinds, format, waitMs }: Question,
		record: ReturnType<typeof simplifyAlert>,
		aside: Aside,
	): Promise<INodeExecutionData[]> {
		const diaSourceId = String(record.diaSourceId);
		const about = { diaObjectId: record.diaObjectId, diaSourceId };
		const item = context.getInputData()[itemIndex].json;
		const get = async (some: CutoutKind[]) => {
			const request = { diaSourceId, kinds: some };
			return named(await format.deliver(context, client, itemIndex, request), diaSourceId);
		};
		const ageOf = async () => ({ ...waiting.knownAge(item, diaSourceId), ...readAlertAge(record) });
		const wait = { kinds, get, maxMs: waitMs, ageOf };
		const inItems = (result: CutoutResult) => {
			progress.advance();
			return toItems(context, itemIndex, result, { json: record as IDataObject }, about);
		};
		const outcome = await queue.run(async () => {
			const first = await get(kinds);
			const age = await ageWorthWaiting(first, wait, waiting.now());
			return age ? { first, age } : inItems(first);
		});
		if (outcome === undefined || Array.isArray(outcome)) return outcome ?? [];
		const { first, age } = outcome;
		return inItems(await waitForImages(first, age, wait, waiting, aside));
	}

	return async (itemIndex, aside) => {
		try {
			return await answerItem(itemIndex, aside);
		} catch (error) {
			if (!context.continueOnFail()) queue.stop();
			throw toNodeError(context, error, itemIndex);
		}
	};
}

function named(result: CutoutResult, diaSourceId: string): CutoutResult {
	const failures = result.failures.map((failure) => ({
		...failure,
		error: nameDetection(failure.error, diaSourceId),
	}));
	return { ...result, failures };
}

/** The requests of all items, with ids instead of names, or why there is none. */
async function readQuestions(
	context: IExecuteFunctions,
	client: FinkClient,
): Promise<ReadonlyArray<Question | { readonly failure: unknown }>> {
	const finder = createNameFinder(client);
	const read = async (itemIndex: number) => {
		try {
			return await readQuestion(context, itemIndex, finder);
		} catch (failure) {
			return { failure };
		}
	};
	return await Promise.all(
		context
			.getInputData()
			.map(async (item, itemIndex) =>
				hasFailed(item) ? { failure: item.json.error } : await read(itemIndex),
			),
	);
}

function reportTruncated(context: IExecuteFunctions, { truncatedIds }: ObjectsAnswer): void {
	if (truncatedIds.length === 0) return;
	showHint(
		context,
		`Fink returns at most 10,000 rows of an object: older detections of ${truncatedIds.join(', ')} may be missing.`,
	);
}
