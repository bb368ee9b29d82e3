import { noticeConstant, runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { checkTarget } from './checkTarget';
import { planNights } from './planNights';
import { PlanRun } from './PlanRun';

/** Fields that say which target is planned, with the expression for each item's own. */
const SUBJECT_FIELDS = [
	{ name: 'object', displayName: 'Object', expression: '{{ $json.diaObjectId }}' },
	{ name: 'asteroid', displayName: 'Asteroid', expression: '{{ $json.packedDesignation }}' },
	{ name: 'ra', displayName: 'Right Ascension', expression: '{{ $json.ra }}' },
];

/** One item per target and night, or one per night with all targets. */
export async function planItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (context.getInputData().length === 0) return [[]];
	for (const field of SUBJECT_FIELDS) noticeConstant(context, field);
	const run = new PlanRun(context, Date.now());
	const output =
		context.getNodeParameter('operation', 0) === 'night'
			? await planNights(run)
			: await runItems(context, async (itemIndex) => await checkTarget(run, itemIndex));
	run.showWarnings();
	return output;
}
