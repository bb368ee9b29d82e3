import { runGroups, runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { digestOfAll } from './digestOfAll';
import { messageOfItem } from './messageOfItem';
import { withCause } from './withCause';

/** One message for each item, or one for all of them. */
export async function composeMessages(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (context.getNodeParameter('message', 0) === 'digest') {
		const all = context.getInputData().map((_, itemIndex) => itemIndex);
		return await runGroups(context, [all], async () => [await digestOfAll(context)]);
	}
	return await runItems(context, async (itemIndex) => [
		await withCause(async () => await messageOfItem(context, itemIndex)),
	]);
}
