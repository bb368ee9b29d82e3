import { OptionError } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedAlone, passedOn } from '../shared/failedItem';
import { runGroups, runItems } from '../shared/runItems';
import { toNodeError } from '../shared/toNodeError';
import { jobOfField } from './jobOfField';
import { jobsOfItems } from './jobsOfItems';
import type { LightCurveJob } from './LightCurveJob';
import { renderJob } from './renderJob';

/** Draws one picture per item, or one per object among the items. */
export async function renderObjects(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	if (rowsFrom(context) === 'field') {
		return await runItems(
			context,
			async (index) => await renderJob(context, jobOfField(context, index)),
		);
	}
	const jobs = new Map<readonly number[], LightCurveJob>(
		jobsOfItems(context).map((job) => [job.itemIndexes, job]),
	);
	const groups = [...jobs.keys(), ...failedAlone(items)].sort(([a], [b]) => a - b);
	return await runGroups(context, groups, async (group) => {
		const job = jobs.get(group);
		return job ? await renderJob(context, job) : [passedOn(context, group[0])];
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
