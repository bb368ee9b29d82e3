import {
	batchObjects,
	parseDiaObjectIds,
	type FinkClient,
	type ObjectsAnswer,
	type ObjectsOptions,
} from '@fink/core';
import { askObjectsAgain, letOthersRun, readWaitMs } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { readParameters, type Parameters } from '../readParameters';
import type { ByObjects } from './ByObjects';

/** What one item asks for. */
export interface Question {
	readonly item: Parameters;
	readonly options: ObjectsOptions & { readonly diaObjectIds: string[] };
	/** Whether it needs a request of its own. */
	readonly isAlone: boolean;
	/** How long to wait for rows of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/** Why the fields of an item could not be read. */
export interface Unreadable {
	readonly failure: unknown;
}

/** The questions of all items, by item index. */
export type Questions = ReadonlyMap<number, Question | Unreadable>;

/** The answer to one item's question, and a way to request one of its objects again. */
export interface Answers {
	readonly answer: () => Promise<ObjectsAnswer>;
	readonly again: (diaObjectId: string) => Promise<ObjectsAnswer>;
}

/** Reads the fields of all items, with pauses in which others can run. */
export async function readQuestions(
	context: IExecuteFunctions,
	itemIndexes: readonly number[],
	about: ByObjects,
): Promise<Questions> {
	const questions = new Map<number, Question | Unreadable>();
	for (const itemIndex of itemIndexes) {
		await letOthersRun();
		questions.set(itemIndex, readQuestion(context, itemIndex, about));
	}
	return questions;
}

function readQuestion(
	context: IExecuteFunctions,
	itemIndex: number,
	about: ByObjects,
): Question | Unreadable {
	try {
		const item = readParameters(context, itemIndex);
		const diaObjectIds = parseDiaObjectIds(item.locator('diaObjectId'), 'Object ID');
		const further = about.furtherOptions?.(item) ?? {};
		const [waitForFresh, waitMinutes] = [item.option('waitForFresh'), item.option('waitMinutes')];
		return {
			item,
			options: { ...item.columns, ...further, diaObjectIds },
			waitMs: readWaitMs({ waitForFresh, waitMinutes }, 'Wait for Fresh Alerts'),
			isAlone: item.format !== undefined || Object.values(further).some(Boolean),
		};
	} catch (failure) {
		return { failure };
	}
}

/** Answers the questions of all items; items with the same columns share requests. */
export function answersTo(
	questions: Questions,
	client: FinkClient,
	{ endpoint, order }: ByObjects,
): (itemIndex: number) => Answers {
	const groups = new Map<string, Map<number, Question>>();
	for (const [itemIndex, question] of questions) {
		if ('failure' in question) continue;
		const { columns, allowUnknownColumns } = question.options;
		const key = JSON.stringify([columns, allowUnknownColumns, question.isAlone && itemIndex]);
		groups.set(key, (groups.get(key) ?? new Map()).set(itemIndex, question));
	}
	const answersOf = new Map<number, Answers>();
	for (const group of groups.values()) {
		const members = [...group.values()];
		const fetch = async (diaObjectIds: string[]) =>
			await client[endpoint]({ ...members[0].options, diaObjectIds });
		const ids = members.map(({ options }) => options.diaObjectIds);
		const answer = batchObjects(ids, fetch, order);
		const again = askObjectsAgain(fetch);
		[...group.keys()].forEach((itemIndex, n) =>
			answersOf.set(itemIndex, { answer: async () => await answer(n), again }),
		);
	}
	return (itemIndex) => answersOf.get(itemIndex) as Answers;
}
