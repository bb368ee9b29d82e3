import { looksRounded, rowIdentity, stillMissing, type ObjectsAnswer, type Row } from '@fink/core';
import { adviceInN8n, errorItem, showHint, type WaitedObjects } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { markCut, mayMark } from '../output/markCut';
import { reportAbsentColumns } from '../output/reportAbsentColumns';
import { toItems } from '../output/toItems';
import type { Parameters } from '../readParameters';
import type { ObjectsLookup } from './ObjectsLookup';
import { nothingOf } from './missingObjects';

/**
 * The output items of one input item: its records, up to the limit for each object, and an error for each object without rows.
 *
 * @throws {EmptyAnswerError} an object has no rows, unless the node continues on fail.
 */
export function answerItems(
	context: IExecuteFunctions,
	itemIndex: number,
	about: ObjectsLookup,
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
	// Forced photometry begins with the second detection, so an empty list is not a failure.
	const isFailure = item.isList ? about.endpoint !== 'fp' : !context.continueOnFail();
	const [first, ...others] = missing;
	if (first && isFailure) {
		throw others.length > 0 && vain.size === 0 ? nothingOf(about, missingIds, time) : first.error;
	}
	for (const { id, error } of missing) {
		if (!item.isList) continue;
		if (vain.has(id)) showHint(context, error.message);
		else if (looksRounded(id)) showHint(context, `${error.message}. ${adviceInN8n(error)}`);
	}
	const newest = firstOfEachObject(rows, limit);
	// Where Fink has cut an object itself, neither its first detection nor their number is known.
	const whole = rows.filter((row) => !truncatedIds.includes(String(row['r:diaObjectId'])));
	const records = item.isSimplified ? about.simplify(newest, whole, item) : newest;
	const isMarked = about.endpoint === 'sources' && !time && mayMark(item);
	const found = toItems(isMarked ? markCut(records, newest, whole) : records);
	const notFound = (item.isList ? [] : missing).map(({ id, error }) =>
		errorItem(context, error, itemIndex, { diaObjectId: id }),
	);
	return [...found, ...notFound];
}

/** Says above the output what the server silently left out. @param hinted - Columns that were reported already. */
export function reportGaps(
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

/** The first rows of each object, up to the limit. */
function firstOfEachObject(rows: readonly Row[], limit: number): Row[] {
	const taken = new Map<string, number>();
	return rows.filter((row) => {
		const id = rowIdentity(row)?.key ?? '';
		const count = (taken.get(id) ?? 0) + 1;
		taken.set(id, count);
		return count <= limit;
	});
}
