import {
	describeAlert,
	headingOfAlert,
	renderAlertCard,
	renderLightCurve,
	rowIdentity,
	type LightCurveNumbers,
	type LightCurveRecipe,
	type RenderedLightCurve,
} from '@fink/core';
import { bufferOf, cardPlan, safeFileName } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { idOf, type LightCurveJob } from './LightCurveJob';
import { hintsOf } from './hintsOf';
import { readCutoutFiles } from './readCutoutFiles';
import { readOptions, readRecipe } from './readRecipe';

/** Draws the picture of one object and returns it with its numbers. @param hints - Receives the warnings. */
export async function renderJob(
	context: IExecuteFunctions,
	job: LightCurveJob,
	hints: string[],
): Promise<INodeExecutionData[]> {
	const { mainIndex, severalObjects, columns, known } = job;
	const recipe: LightCurveRecipe = {
		...readRecipe(context, mainIndex, idOf(job.alert, 'diaSourceId')),
		...(severalObjects && { severalObjects }),
		...(columns && { columns }),
		...(known.detections !== undefined && { detectionsOfObject: known.detections }),
		...(known.firstMjdTai !== undefined && { firstDetectionMjdTai: known.firstMjdTai }),
	};
	const isCard = context.getNodeParameter('operation', mainIndex) === 'card';
	const item = isCard
		? await cardItem(context, job, recipe, hints)
		: await curveItem(context, job, recipe);
	hints.push(...hintsOf(job, item.json.lightCurve as unknown as LightCurveNumbers));
	return [item];
}

async function curveItem(
	context: IExecuteFunctions,
	job: LightCurveJob,
	recipe: LightCurveRecipe,
): Promise<INodeExecutionData> {
	const { format } = readOptions(context, job.mainIndex);
	const given = textIn(context, 'title', job.mainIndex);
	const { title, id } = given ? { title: given, id: '' } : headingOf(job);
	const heading = { ...(title && { title }), ...(id && { id }) };
	const drawn = renderLightCurve(job.rows, { ...recipe, ...heading }, format);
	return await itemWith(context, job, drawn, 'lightCurve', {});
}

async function cardItem(
	context: IExecuteFunctions,
	job: LightCurveJob,
	recipe: LightCurveRecipe,
	hints: string[],
): Promise<INodeExecutionData> {
	const { mainIndex, alert, rows } = job;
	const { format, orientation, leadingBrightness, observation } = readOptions(context, mainIndex);
	const { plan, warning } = cardPlan(observation, job.json, alert, Date.now());
	if (warning) hints.push(warning);
	const leading = leadingBrightness === 'automatic' ? undefined : leadingBrightness;
	const words = {
		title: textIn(context, 'title', mainIndex),
		tag: textIn(context, 'tag', mainIndex),
	};
	const drawing = { recipe, words, leading, orientation, format, plan };
	const card = { alert, rows, history: job.history, ...drawing };
	const drawn = renderAlertCard(card, await readCutoutFiles(context, mainIndex));
	const pictures = Object.fromEntries(
		drawn.panels.map((numbers) => [numbers.kind.toLowerCase(), numbers]),
	);
	const further = { pictures, ...(plan && { observation: plan.observation }) };
	return await itemWith(context, job, drawn, 'card', further);
}

async function itemWith(
	context: IExecuteFunctions,
	job: LightCurveJob,
	{ bytes, extension, mimeType, numbers, width, height }: RenderedLightCurve,
	name: 'card' | 'lightCurve',
	further: object,
): Promise<INodeExecutionData> {
	const { mainIndex, json, alert } = job;
	const source = idOf(alert, 'diaSourceId');
	const [object = source] = [...numbers.diaObjectIds, ...numbers.designations];
	// A card shows one alert, of which an object may have several.
	const subject = (name === 'card' && source) || object;
	const stem = [subject, name].filter(Boolean).join('_');
	const picture = await context.helpers.prepareBinaryData(
		bufferOf(bytes),
		safeFileName(stem, extension),
		mimeType,
	);
	const { keepFiles = true } = readOptions(context, mainIndex);
	const field = `${name}Picture`;
	const files = Object.entries(context.getInputData()[mainIndex].binary ?? {});
	const kept = keepFiles ? files.filter(([other]) => other !== field) : [];
	return {
		json: {
			...json,
			...further,
			lightCurve: { ...numbers, pictureWidth: width, pictureHeight: height },
		} as unknown as IDataObject,
		// The picture comes first: n8n shows the files of an item in this order.
		binary: { [field]: picture, ...Object.fromEntries(kept) },
	};
}

/** The name and the id, if the item has them: a light curve does not need an alert. */
function headingOf({ alert, rows, columns }: LightCurveJob): { title: string; id?: string } {
	if (columns?.object !== undefined) return { title: String(alert[columns.object] ?? '') };
	const identity = rowIdentity(alert);
	if (columns !== undefined || (identity === null && idOf(alert, 'diaSourceId') === ''))
		return { title: rows.map(rowIdentity).find((known) => known !== null)?.name ?? '' };
	return headingOfAlert(describeAlert(alert));
}

function textIn(context: IExecuteFunctions, name: 'tag' | 'title', itemIndex: number): string {
	return String(context.getNodeParameter(name, itemIndex) ?? '').trim();
}
