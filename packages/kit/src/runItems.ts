import { CancelledError } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from './errorItem';
import { hasFailed, passedOn } from './failedItem';
import { isTool } from './isTool';
import { letOthersRun } from './letOthersRun';
import { toNodeError } from './toNodeError';

/**
 * Lets other items continue while an item waits for something slow: its place among the items that are worked on at
 * once is free until the promise settles.
 */
export type Aside = <Result>(waiting: Promise<Result>) => Promise<Result>;

/** Makes the output items of one input item. */
export type ItemWork = (itemIndex: number, aside: Aside) => Promise<INodeExecutionData[]>;

/** What a model reads when there is nothing. */
const NOTHING_FOUND: INodeExecutionData = {
	json: { found: 0, note: 'Fink has no matching results. Check the arguments, or ask for more.' },
};

/** How many items are worked on at once; requests are limited further by core's client. */
export const ITEMS_AT_ONCE = 8;

/**
 * Works on every input item and returns all results in the order of the items.
 *
 * A failing item ends the run with an error that names it; with "continue on fail" it becomes one item
 * that holds its own fields, the error and the next step, and all others continue. Items that failed in an
 * earlier node pass unchanged.
 *
 * @param work - Makes the output items of one input item; `pairedItem` is set here.
 */
export async function runItems(
	context: IExecuteFunctions,
	work: ItemWork,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const singles = items.map((_, itemIndex) => [itemIndex]);
	return await runGroups(context, singles, async ([itemIndex], aside) =>
		hasFailed(items[itemIndex]) ? [passedOn(context, itemIndex)] : await work(itemIndex, aside),
	);
}

/**
 * Like {@link runItems}, for items that are worked on together: each result is paired with all items of
 * its group unless it says otherwise, and a failing group is named by its first item. Items that failed
 * before are left to `work`.
 *
 * @param groups - Indexes of the items of each group; none is empty.
 */
export async function runGroups(
	context: IExecuteFunctions,
	groups: ReadonlyArray<readonly number[]>,
	work: (itemIndexes: readonly number[], aside: Aside) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[][]> {
	const results = new Array<INodeExecutionData[]>(groups.length);
	let next = 0;
	let stopped = false;

	const lane = async (openLane: () => void) => {
		let isReplaced = false;
		const aside: Aside = async (waiting) => {
			if (!isReplaced) openLane();
			isReplaced = true;
			return await waiting;
		};
		while (next < groups.length && !stopped && !isReplaced) {
			const index = next++;
			const group = groups[index];
			try {
				await letOthersRun();
				results[index] = await work(group, aside);
			} catch (error) {
				if (!context.continueOnFail() || error instanceof CancelledError) {
					stopped = true;
					throw toNodeError(context, error, group[0]);
				}
				results[index] = [{ ...errorItem(context, error, group[0]), pairedItem: undefined }];
			}
			const pairedItem = group.length === 1 ? { item: group[0] } : group.map((item) => ({ item }));
			for (const item of results[index]) item.pairedItem ??= pairedItem;
		}
	};
	await runLanes(ITEMS_AT_ONCE, lane);
	const found = results.flat();
	// A model would be given no text at all.
	if (found.length === 0 && isTool(context.getNode())) return [[NOTHING_FOUND]];
	return [found];
}

/**
 * Runs lanes side by side until all have ended.
 *
 * @param lane - May open another one, beyond the count.
 * @throws What the first lane to fail throws; errors of the others are ignored.
 */
async function runLanes(
	count: number,
	lane: (openLane: () => void) => Promise<void>,
): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		let open = 0;
		const openLane = () => {
			open++;
			lane(openLane).then(() => {
				if (--open === 0) resolve();
			}, reject);
		};
		for (let opened = 0; opened < count; opened++) openLane();
	});
}
