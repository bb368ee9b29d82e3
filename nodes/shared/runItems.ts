import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from './errorItem';
import { toNodeError } from './toNodeError';

/** How many items are worked on at once; requests are limited further by core's client. */
const ITEMS_AT_ONCE = 8;

/**
 * Works on every input item and returns all results in the order of the items.
 *
 * A failing item ends the run with an error that names it; with "continue on fail" it becomes one item
 * that holds the error and the next step, and all others go on.
 *
 * @param work - Makes the output items of one input item; `pairedItem` is set here.
 */
export async function runItems(
	context: IExecuteFunctions,
	work: (itemIndex: number) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	const results = new Array<INodeExecutionData[]>(count);
	let next = 0;
	let stopped = false;

	const lane = async () => {
		while (next < count && !stopped) {
			const itemIndex = next++;
			try {
				results[itemIndex] = await work(itemIndex);
			} catch (error) {
				if (!context.continueOnFail()) {
					stopped = true;
					throw toNodeError(context, error, itemIndex);
				}
				results[itemIndex] = [errorItem(context, error, itemIndex)];
			}
			for (const item of results[itemIndex]) item.pairedItem = { item: itemIndex };
		}
	};
	await Promise.all(Array.from({ length: Math.min(ITEMS_AT_ONCE, count) }, lane));
	return [results.flat()];
}
