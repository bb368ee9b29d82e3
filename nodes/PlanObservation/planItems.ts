import { runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { checkTarget } from './checkTarget';
import { planNights } from './planNights';
import { PlanRun } from './PlanRun';

/** One item per target and night, or one per night with all targets. */
export async function planItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (context.getInputData().length === 0) return [[]];
	const run = new PlanRun(context, Date.now());
	const output =
		context.getNodeParameter('operation', 0) === 'night'
			? await planNights(run)
			: await runItems(context, async (itemIndex) => await checkTarget(run, itemIndex));
	run.showWarnings();
	return output;
}
