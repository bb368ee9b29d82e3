import { isEssential } from '@fink/core';
import { runGroups, runItems, showHint } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { digestOfAll } from './digestOfAll';
import { messageOfItem } from './messageOfItem';
import { withCause } from './withCause';

/** Says above the output that facts are missing because a node before trimmed the records. */
function noticeTrimmed(context: IExecuteFunctions): void {
	if (!context.getInputData().some(({ json }) => isEssential(json))) return;
	showHint(
		context,
		'The items contain only the essential fields, so most facts are missing from the message. Set Fields to All in the node that gets the alerts.',
	);
}

/** One message for each item, or one for all of them. */
export async function composeMessages(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	noticeTrimmed(context);
	if (context.getNodeParameter('message', 0) === 'digest') {
		const all = context.getInputData().map((_, itemIndex) => itemIndex);
		return await runGroups(context, [all], async () => [await digestOfAll(context)]);
	}
	return await runItems(context, async (itemIndex) => [
		await withCause(async () => await messageOfItem(context, itemIndex)),
	]);
}
