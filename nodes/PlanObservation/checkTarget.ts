import { planTarget } from '@fink/core';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { drawPlan } from './drawPlan';
import type { PlanRun } from './PlanRun';

/** The item with its observation added, once per night. */
export async function checkTarget(run: PlanRun, itemIndex: number): Promise<INodeExecutionData[]> {
	const { target, settings } = await run.read(itemIndex);
	const { json, binary } = run.context.getInputData()[itemIndex];
	return await Promise.all(
		settings.nights.map(async (night) => {
			const observation = planTarget(target, night, settings.atMs);
			run.warn(observation.warnings);
			const files = await drawPlan(run, [{ target, observation }], night, settings);
			return {
				json: { ...json, observation: observation as unknown as IDataObject },
				...((files ?? binary) && { binary: { ...files, ...binary, ...files } }),
			};
		}),
	);
}
