import {
	batchObjects,
	createNameFinder,
	OptionError,
	parseObjectNames,
	sortNewestFirst,
	type FinkClient,
	type NamedObjects,
	type ObjectName,
	type ObjectsAnswer,
	type ObjectsOptions,
} from '@fink/core';
import { askObjectsAgain, letOthersRun, readWaitMs } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { readParameters, type Parameters } from '../readParameters';
import type { ObjectsLookup } from './ObjectsLookup';

/** What one item asks for. */
export interface Question {
	readonly item: Parameters;
	readonly options: ObjectsOptions & { readonly diaObjectIds: string[] };
	/** Packed designations of the asteroids among the objects. */
	readonly asteroids: string[];
	/** Whether it needs a separate request. */
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

/** The result of one item's request, and a way to request one of its objects again. */
export interface Answers {
	readonly answer: () => Promise<ObjectsAnswer>;
	readonly again: (diaObjectId: string) => Promise<ObjectsAnswer>;
}

/** Reads the fields of all items, with pauses in which others can run, and looks up names. */
export async function readQuestions(
	context: IExecuteFunctions,
	itemIndexes: readonly number[],
	client: FinkClient,
	about: ObjectsLookup,
): Promise<Questions> {
	const finder = createNameFinder(client);
	const questions = new Map<number, Promise<Question | Unreadable>>();
	for (const itemIndex of itemIndexes) {
		await letOthersRun();
		questions.set(itemIndex, readQuestion(itemIndex));
	}
	const read = await Promise.all(questions.values());
	return new Map([...questions.keys()].map((itemIndex, n) => [itemIndex, read[n]]));

	async function readQuestion(itemIndex: number): Promise<Question | Unreadable> {
		try {
			const item = readParameters(context, itemIndex);
			const names = parseObjectNames(item.locator('diaObjectId'), 'Object');
			const objects = await finder.find(names);
			return questionOf(item, objects, names, about);
		} catch (failure) {
			return { failure };
		}
	}
}

function questionOf(
	item: Parameters,
	{ diaObjectIds, asteroids }: NamedObjects,
	names: readonly ObjectName[],
	about: ObjectsLookup,
): Question {
	const further = about.furtherOptions?.(item) ?? {};
	const isAlone = item.format !== undefined || Object.values(further).some(Boolean);
	if (asteroids.length > 0) refuseAsteroids(about, names, isAlone && names.length > 1);
	return {
		item,
		options: { ...item.columns, ...further, diaObjectIds },
		asteroids,
		waitMs: readWaitMs({
			waitForFresh: item.option('waitForFresh'),
			waitMinutes: item.option('waitMinutes'),
		}),
		isAlone,
	};
}

/** For asteroids there are only detections, in a separate table. */
function refuseAsteroids(
	{ endpoint, what }: ObjectsLookup,
	names: readonly ObjectName[],
	isOneTable: boolean,
): void {
	if (endpoint === 'sources' && !isOneTable) return;
	const given = names.map((name) => (name.kind === 'id' ? name.diaObjectId : name.text)).join(', ');
	const isMixed = endpoint === 'sources';
	throw new OptionError(
		isMixed
			? `An asteroid among "${given}" can't be in one table with other objects`
			: `"${given}" is a Solar System object: Fink has no ${what} for it`,
		{
			field: 'Object',
			given,
			advice: isMixed
				? 'Use one item per object, or the resource Solar System Object.'
				: 'Use Source: Get Many or Solar System Object: Get for its detections.',
		},
	);
}

/** Answers the questions of all items; items with the same columns share requests. */
export function answersTo(
	questions: Questions,
	client: FinkClient,
	{ endpoint, order }: ObjectsLookup,
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
		const withIds = members.filter(({ options }) => options.diaObjectIds.length > 0);
		const ids = withIds.map(({ options }) => options.diaObjectIds);
		const answer = batchObjects(ids, fetch, order);
		const again = askObjectsAgain(fetch);
		for (const [itemIndex, question] of group) {
			const n = withIds.indexOf(question);
			const ofObjects = async () => (n < 0 ? NOTHING : await answer(n));
			answersOf.set(itemIndex, {
				answer: async () => await withAsteroids(await ofObjects(), question, client),
				again,
			});
		}
	}
	return (itemIndex) => answersOf.get(itemIndex) as Answers;
}

const NOTHING: ObjectsAnswer = { rows: [], missingIds: [], truncatedIds: [], absentColumns: [] };

/** The result with the detections of asteroids, which are in a separate table. */
async function withAsteroids(
	answer: ObjectsAnswer,
	{ asteroids, options }: Question,
	client: FinkClient,
): Promise<ObjectsAnswer> {
	if (asteroids.length === 0) return answer;
	const { columns, allowUnknownColumns } = options;
	const added = await client.sso({ columns, allowUnknownColumns, names: asteroids });
	return {
		...answer,
		rows: sortNewestFirst([...answer.rows, ...added.rows]),
		absentColumns: [...new Set([...answer.absentColumns, ...added.absentColumns])],
	};
}
