import { isEssential, lacksColumns } from '@fink/core';
import { runGroups, runItems, showHint } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { digestOfAll } from './digestOfAll';
import { messageOfItem } from './messageOfItem';
import { readAlertField } from './readJsonField';
import { withCause } from './withCause';

/** Says above the output that facts are missing because a node before trimmed the records or requested few columns. */
function noticeTrimmed(context: IExecuteFunctions): void {
	const records = [...context.getInputData().map(({ json }) => json), alertOfFirst(context)];
	if (records.some(isEssential)) {
		showHint(
			context,
			'The items contain only the essential fields, so most facts are missing from the message. Set Fields to All in the node that gets the alerts.',
		);
	}
	if (records.some(lacksColumns)) {
		showHint(
			context,
			'The items contain only some columns and no r:psfFlux, so most facts are missing from the message. In the node that gets the alerts, turn on Simplify or remove the option Columns.',
		);
	}
}

/** Alert may be the item of an earlier node. */
function alertOfFirst(context: IExecuteFunctions): Readonly<Record<string, unknown>> {
	try {
		const alert = context.getInputData().length > 0 ? readAlertField(context, 0) : undefined;
		return typeof alert === 'object' && alert !== null ? { ...alert } : {};
	} catch {
		return {};
	}
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
