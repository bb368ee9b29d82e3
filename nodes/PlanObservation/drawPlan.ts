import { type PlannedTarget, type PreparedNight, renderObservation } from '@fink/core';
import { bufferOf, safeFileName } from '@fink/kit';
import type { INodeExecutionData } from 'n8n-workflow';

import type { PlanRun } from './PlanRun';
import type { PlanSettings } from './readSettings';

/** The picture of a night as a file of the item; `undefined` if none is wanted. */
export async function drawPlan(
	run: PlanRun,
	planned: readonly PlannedTarget[],
	night: PreparedNight,
	{ picture, options }: PlanSettings,
): Promise<INodeExecutionData['binary']> {
	if (picture === 'none') return undefined;
	const { theme, width, title, format } = options;
	const drawn = renderObservation(planned, night, { picture, theme, width, title }, format);
	run.warn(drawn.warnings);
	const name = planned.length === 1 ? planned[0].target.name : 'night';
	const stem = [name, night.night.evening, 'observation'].filter(Boolean).join('_');
	const file = await run.context.helpers.prepareBinaryData(
		bufferOf(drawn.bytes),
		safeFileName(stem, drawn.extension),
		drawn.mimeType,
	);
	return { observationPicture: file };
}
