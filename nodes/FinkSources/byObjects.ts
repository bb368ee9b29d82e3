import {
	adviceOnRounded,
	EmptyAnswerError,
	OBJECTS_PER_REQUEST,
	batchObjects,
	looksRounded,
	parseDiaObjectIds,
	stillMissing,
	type FinkClient,
	type ObjectsAnswer,
	type ObjectsOptions,
	type Row,
} from '@fink/core';
import {
	askObjectsAgain,
	createWaiting,
	errorItem,
	type ItemWork,
	letOthersRun,
	type Operation,
	readWaitMs,
	showHint,
	type WaitedObjects,
	waitForFile,
	waitForObjects,
} from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { markCut, mayMark } from './output/markCut';
import { reportAbsentColumns } from './output/reportAbsentColumns';
import { objectsFile } from './output/tableFile';
import { toItems } from './output/toItems';
import { readParameters, type Parameters } from './readParameters';

/** What differs between the lookups by diaObjectId. */
export interface ByObjects extends Pick<Operation, 'option' | 'properties'> {
	readonly endpoint: 'sources' | 'objects' | 'fp';
	/** For error messages: "Fink has no … of diaObjectId". */
	readonly what: string;
	/** What to check when an object has no rows. */
	readonly adviceOnMissing: string;
	readonly order: 'newest' | 'asked';
	/** Rows as served, cut to the limit, and all rows of the objects that Fink did not cut itself. */
	readonly simplify: (rows: readonly Row[], all: readonly Row[], item: Parameters) => object[];
	/** Arguments beside ids and columns; items with any are not asked for together with others. */
	readonly furtherOptions?: (item: Parameters) => { readonly midpointMjdTai?: string };
}

/** What is asked for one item; `failure` when its fields can't be read. */
interface Question {
	readonly item: Parameters;
	readonly options: ObjectsOptions & { readonly diaObjectIds: string[] };
	readonly isAlone: boolean;
	/** How long to wait for rows of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/** The answer to one item's question, and that for one of its objects again. */
interface Answers {
	readonly answer: () => Promise<ObjectsAnswer>;
	readonly again: (diaObjectId: string) => Promise<ObjectsAnswer>;
}

/**
 * A lookup by diaObjectId: the ids of all items go out together, 50 at a time, and each item gets the rows
 * of its own objects.
 */
export function byObjects(about: ByObjects): Operation {
	function prepare(
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndexes: readonly number[],
	): ItemWork {
		const prepared = askAll(context, client, itemIndexes);
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
				const { diaObjectIds: ids } = options;
				const stem = `${ids[0]}${ids.length > 1 ? `+${ids.length - 1}` : ''}_${about.endpoint}`;
				const { endpoint } = about;
				const file = { endpoint, options, format: item.format, stem };
				const freshAlerts = () => ids.flatMap((id) => waiting.freshAlertsOf(json, id));
				const get = async () =>
					await objectsFile(context, client, file).catch((error: unknown) => {
						throw nothingInFile(ids, error);
					});
				const items = await waitForFile(get, freshAlerts, { maxMs, waiting, aside });
				reportUnknown(context, about, items[0].json.unknownIds);
				return items;
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
			return answerItems(context, itemIndex, item, waited, limit);
		});
	}

	/** Reads the fields of a thousand items without keeping n8n from everything else. */
	async function askAll(
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndexes: readonly number[],
	) {
		const questions = new Map<number, Question | { failure: unknown }>();
		for (const itemIndex of itemIndexes) {
			await letOthersRun();
			questions.set(itemIndex, ask(context, itemIndex));
		}
		return { questions, answers: answersTo(questions, client) };
	}

	function ask(context: IExecuteFunctions, itemIndex: number): Question | { failure: unknown } {
		try {
			const item = readParameters(context, itemIndex);
			const diaObjectIds = parseDiaObjectIds(item.locator('diaObjectId'), 'Object ID');
			const further = about.furtherOptions?.(item) ?? {};
			return {
				item,
				options: { ...item.columns, ...further, diaObjectIds },
				waitMs: readWaitMs(
					{
						waitForFresh: item.option('waitForFresh'),
						waitMinutes: item.option('waitMinutes'),
					},
					'Wait for Fresh Alerts',
				),
				isAlone: item.format !== undefined || Object.values(further).some(Boolean),
			};
		} catch (failure) {
			return { failure };
		}
	}

	/** Items with the same columns are asked for together. */
	function answersTo(
		questions: ReadonlyMap<number, Question | { failure: unknown }>,
		client: FinkClient,
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
				await client[about.endpoint]({ ...members[0].options, diaObjectIds });
			const ids = members.map(({ options }) => options.diaObjectIds);
			const answer = batchObjects(ids, fetch, about.order);
			const again = askObjectsAgain(fetch);
			[...group.keys()].forEach((itemIndex, n) =>
				answersOf.set(itemIndex, { answer: async () => await answer(n), again }),
			);
		}
		return (itemIndex) => answersOf.get(itemIndex) as Answers;
	}

	function answerItems(
		context: IExecuteFunctions,
		itemIndex: number,
		item: Parameters,
		{ answer: { rows, missingIds, truncatedIds }, vain }: WaitedObjects,
		limit: number,
	): INodeExecutionData[] {
		const time = about.furtherOptions?.(item).midpointMjdTai;
		const missing = missingIds.map((id) => {
			const nothing = nothingOf(about, [id], time);
			const inVain = vain.get(id);
			return { id, error: inVain ? stillMissing(nothing, inVain) : nothing };
		});
		// Forced photometry begins with the second detection: a list of none is no failure.
		const isFailure = item.isList ? about.endpoint !== 'fp' : !context.continueOnFail();
		const [first, ...others] = missing;
		if (first && isFailure) {
			throw others.length > 0 && vain.size === 0 ? nothingOf(about, missingIds, time) : first.error;
		}
		for (const { id, error } of missing) {
			if (!item.isList) continue;
			if (vain.has(id)) showHint(context, error.message);
			else if (looksRounded(id)) showHint(context, `${error.message}. ${error.advice}`);
		}
		const wanted = firstOfEachObject(rows, limit);
		// Of an object that Fink itself has cut neither the first detection nor their number is known.
		const whole = rows.filter((row) => !truncatedIds.includes(String(row['r:diaObjectId'])));
		const records = item.isSimplified ? about.simplify(wanted, whole, item) : wanted;
		const isMarked = about.endpoint === 'sources' && !time && mayMark(item);
		const found = toItems(isMarked ? markCut(records, wanted, whole) : records);
		const notFound = (item.isList ? [] : missing).map(({ id, error }) =>
			errorItem(context, error, itemIndex, { diaObjectId: id }),
		);
		return [...found, ...notFound];
	}

	return {
		option: about.option,
		properties: about.properties,
		prepare,
		execute: async (context, client, itemIndex) =>
			await prepare(context, client, [itemIndex])(itemIndex, async (waiting) => await waiting),
	};
}

/** @param ids - One or many, none of which Fink knows. */
function nothingOf({ what, adviceOnMissing }: ByObjects, ids: readonly string[], time?: string) {
	const when = time ? ` at MJD ${time}` : '';
	const rounded = adviceOnRounded(...ids);
	return new EmptyAnswerError(`Fink has no ${what} of diaObjectId ${nameSome(ids)}${when}`, {
		advice: [adviceOnMissing, rounded].filter(Boolean).join(' '),
		...(rounded && { remedy: 'readIdsAsText' }),
	});
}

/** The same for a file without any row: the sentence about the file stays, the ids are added. */
function nothingInFile(ids: readonly string[], error: unknown) {
	if (!(error instanceof EmptyAnswerError)) return error;
	const asked = ids.length > 1 ? `Asked for: ${nameSome(ids)}.` : '';
	return new EmptyAnswerError(error.message, {
		advice: [error.advice, asked, adviceOnRounded(...ids)].filter(Boolean).join(' '),
		cause: error,
	});
}

/** Most ids that a sentence names. */
const NAMED = 10;

function nameSome(ids: readonly string[]): string {
	const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
	return ids.slice(0, NAMED).join(', ') + more;
}

/** Says which objects a file has no row of. */
function reportUnknown(
	context: IExecuteFunctions,
	{ what, adviceOnMissing }: ByObjects,
	unknownIds: unknown,
): void {
	if (!Array.isArray(unknownIds)) return;
	const ids = unknownIds.map(String);
	const sentences = [
		`Fink has no ${what} of diaObjectId ${nameSome(ids)}: the file has no row of ${ids.length === 1 ? 'it' : 'them'}.`,
		adviceOnMissing,
		adviceOnRounded(...ids),
	];
	showHint(context, sentences.filter(Boolean).join(' '));
}

/** What the server leaves out without a word; each sentence once a run. */
function reportGaps(
	context: IExecuteFunctions,
	{ truncatedIds, absentColumns }: ObjectsAnswer,
	hinted: Set<string>,
): void {
	if (truncatedIds.length > 0) {
		showHint(
			context,
			`Fink returns at most 10,000 rows of an object: older ones of ${truncatedIds.join(', ')} may be missing.`,
		);
	}
	const fresh = absentColumns.filter((column) => !hinted.has(column));
	for (const column of fresh) hinted.add(column);
	reportAbsentColumns(context, fresh);
}

function firstOfEachObject(rows: readonly Row[], limit: number): Row[] {
	const taken = new Map<string, number>();
	return rows.filter((row) => {
		const id = String(row['r:diaObjectId']);
		const count = (taken.get(id) ?? 0) + 1;
		taken.set(id, count);
		return count <= limit;
	});
}
