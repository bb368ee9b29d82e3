import { OptionError } from '@fink/core';
import { failedAlone, passedOn, runGroups, runItems, showHint, toNodeError } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { jobOfField } from './jobOfField';
import { type ItemGroup, jobsOfItems } from './jobsOfItems';
import { renderJob } from './renderJob';

/** How many warnings are shown above the output; all of them are in the items. */
const MAX_HINTS = 8;

/** Draws one picture per item, or one per object among the items. */
export async function renderObjects(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (context.getInputData().length === 0) return [[]];
	const hints: string[] = [];
	const drawn =
		rowsFrom(context) === 'field'
			? await runItems(
					context,
					async (index) => await renderJob(context, jobOfField(context, index), hints),
				)
			: await renderItems(context, hints);
	for (const hint of hints.slice(0, MAX_HINTS)) showHint(context, hint);
	const more = hints.length - MAX_HINTS;
	if (more > 0)
		showHint(context, `${more} more warnings are in the items, in lightCurve.warnings.`);
	return drawn;
}

async function renderItems(
	context: IExecuteFunctions,
	hints: string[],
): Promise<INodeExecutionData[][]> {
	const groups = new Map<readonly number[], ItemGroup>(
		jobsOfItems(context).map((group) => [group.itemIndexes, group]),
	);
	const failed = failedAlone(context.getInputData());
	const indexes = [...groups.keys(), ...failed].sort(([a], [b]) => a - b);
	return await runGroups(context, indexes, async (itemIndexes) => {
		const group = groups.get(itemIndexes);
		if (!group) return [passedOn(context, itemIndexes[0])];
		return await renderJob(context, group.job(), hints);
	});
}

function rowsFrom(context: IExecuteFunctions): 'field' | 'items' {
	const given = context.getNodeParameter('rowsFrom', 0);
	if (given === 'field' || given === 'items') return given;
	const error = new OptionError(`There is no source of detections "${String(given)}"`, {
		field: 'Detections From',
		given,
		advice: 'Choose field or items.',
	});
	throw toNodeError(context, error);
}
