import {
	cardHeader,
	describeAlert,
	recipeOf,
	renderCard,
	renderLightCurve,
	type CardRecipe,
	type LightCurveRecipe,
	type RenderedLightCurve,
} from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { safeFileName } from '../shared/safeFileName';
import { showHint } from '../shared/showHint';
import { idOf, type LightCurveJob } from './LightCurveJob';
import { readCutoutFiles } from './readCutoutFiles';
import { readOptions, readRecipe } from './readRecipe';

/** Draws the picture of one object and hands it on with its numbers. */
export async function renderJob(
	context: IExecuteFunctions,
	job: LightCurveJob,
): Promise<INodeExecutionData[]> {
	const { mainIndex, severalObjects } = job;
	const recipe: LightCurveRecipe = {
		...readRecipe(context, mainIndex, idOf(job.json, 'diaSourceId')),
		...(severalObjects && { severalObjects }),
	};
	const isCard = context.getNodeParameter('operation', mainIndex) === 'card';
	return isCard ? await cardItem(context, job, recipe) : await curveItem(context, job, recipe);
}

async function curveItem(
	context: IExecuteFunctions,
	job: LightCurveJob,
	recipe: LightCurveRecipe,
): Promise<INodeExecutionData[]> {
	const { format } = readOptions(context, job.mainIndex);
	const title = textIn(context, 'title', job.mainIndex) || titleOf(job);
	const drawn = renderLightCurve(job.rows, { ...recipe, ...(title && { title }) }, format);
	return [await itemWith(context, job, drawn, 'lightCurve', {})];
}

async function cardItem(
	context: IExecuteFunctions,
	job: LightCurveJob,
	{ ...recipe }: LightCurveRecipe,
): Promise<INodeExecutionData[]> {
	const { mainIndex, json, rows } = job;
	const { format, orientation } = readOptions(context, mainIndex);
	const words = {
		title: textIn(context, 'title', mainIndex),
		tag: textIn(context, 'tag', mainIndex),
	};
	const history = rows.filter((row) => idOf(row as IDataObject, 'diaSourceId') !== '');
	const header = cardHeader(describeAlert(json, { history }), words);
	const look = (kind: 'Science' | 'Template' | 'Difference') =>
		({ preset: 'auto', recipe: recipeOf('auto', kind), orientation }) as const;
	const card: CardRecipe = {
		...recipe,
		header,
		...(orientation === 'northUp' && {
			pictures: {
				Science: look('Science'),
				Template: look('Template'),
				Difference: look('Difference'),
			},
			overlays: { reticle: true, scaleBar: true, compass: true },
		}),
	};
	const drawn = renderCard(rows, await readCutoutFiles(context, mainIndex), card, format);
	const pictures = Object.fromEntries(
		drawn.panels.map((numbers) => [numbers.kind.toLowerCase(), numbers]),
	);
	return [await itemWith(context, job, drawn, 'card', { pictures })];
}

async function itemWith(
	context: IExecuteFunctions,
	{ mainIndex, json }: LightCurveJob,
	{ bytes, extension, mimeType, numbers, width, height }: RenderedLightCurve,
	name: 'card' | 'lightCurve',
	further: object,
): Promise<INodeExecutionData> {
	const [object] = numbers.diaObjectIds;
	const stem = [object ?? idOf(json, 'diaSourceId'), name].filter(Boolean).join('_');
	const picture = await context.helpers.prepareBinaryData(
		Buffer.from(bytes),
		safeFileName(stem, extension),
		mimeType,
	);
	for (const warning of numbers.warnings) showHint(context, warning);
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
		// The picture first: n8n shows the files of an item in this order.
		binary: { [field]: picture, ...Object.fromEntries(kept) },
	};
}

/** The name and the id, as far as the item tells them: a light curve needs no alert. */
function titleOf({ json }: LightCurveJob): string {
	if (idOf(json, 'diaObjectId') === '' && idOf(json, 'diaSourceId') === '') return '';
	const { title, diaObjectId } = describeAlert(json);
	return diaObjectId && diaObjectId !== title ? `${title}  ·  ${diaObjectId}` : title;
}

function textIn(context: IExecuteFunctions, name: 'tag' | 'title', itemIndex: number): string {
	return String(context.getNodeParameter(name, itemIndex, '') ?? '').trim();
}
