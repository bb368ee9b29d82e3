import { ImageError, renderPicture, type Composition, type CutoutKind } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readCutouts, type InputCutout } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture } from './attachPicture';
import { commonStem } from './commonStem';
import type { Layout } from './Layout';

/** One kind of all visits of an object side by side. */
export const filmStrip: Layout = {
	takesAllItems: () => true,
	renderGroup: async (context, itemIndexes) => {
		const kind = context.getNodeParameter('kind', itemIndexes[0]) as CutoutKind;
		return await renderVisits(context, itemIndexes, kind, 'filmStrip');
	},
};

/** Science and Template of one item in turn, or one kind of all visits of an object. */
export const blink: Layout = {
	takesAllItems: (context) => context.getNodeParameter('frames', 0) === 'visits',
	renderGroup: async (context, itemIndexes) => {
		const kind = context.getNodeParameter('kind', itemIndexes[0]) as CutoutKind;
		return await renderVisits(context, itemIndexes, kind, 'blink');
	},
	async renderItem(context, itemIndex) {
		const inputs = await readCutouts(context, itemIndex);
		const pair = (['Science', 'Template'] as const).map((kind) => theOne(inputs, kind));
		const { frameMs, format = 'gif', theme } = readOptions(context, itemIndex);
		const overlays = readOverlays(context, itemIndex);
		const rendered = await renderPicture(
			pair.map(({ cutout }) => cutout),
			{
				layout: 'blink',
				picture: readRecipe(context, itemIndex, 'Science'),
				overlays,
				frameMs,
				theme,
			},
			format,
		);
		const stem = commonStem(
			pair.map(({ fileStem }) => fileStem),
			'blink',
		);
		const { binary, panels } = await attachPicture(context, 'blink', stem, rendered);
		const item = context.getInputData()[itemIndex];
		const pictures = { science: panels[0], template: panels[1] };
		return [{ json: { ...item.json, pictures }, binary: { ...item.binary, ...binary } }];
	},
};

async function renderVisits(
	context: IExecuteFunctions,
	itemIndexes: readonly number[],
	kind: CutoutKind,
	layout: 'filmStrip' | 'blink',
): Promise<INodeExecutionData[]> {
	const first = itemIndexes[0];
	const visits = await Promise.all(
		itemIndexes.map(async (itemIndex) => theOne(await readCutouts(context, itemIndex), kind)),
	);
	const { columns, frameMs, theme, format } = readOptions(context, first);
	const common = {
		picture: readRecipe(context, first, kind),
		overlays: readOverlays(context, first),
		captions: itemIndexes.map((itemIndex) => readLines(context, 'caption', itemIndex)),
		theme,
	};
	const composition: Composition =
		layout === 'blink'
			? { layout, ...common, frameMs }
			: { layout, ...common, columns, header: readLines(context, 'title', first) };
	const rendered = await renderPicture(
		visits.map(({ cutout }) => cutout),
		composition,
		format ?? (layout === 'blink' ? 'gif' : 'png'),
	);
	const { json } = context.getInputData()[first];
	const diaObjectId = json.diaObjectId ?? json['r:diaObjectId'];
	const stem = diaObjectId
		? `${String(diaObjectId)}_${layout}${kind}`
		: commonStem(
				visits.map(({ fileStem }) => fileStem),
				layout,
			);
	const { binary, panels } = await attachPicture(context, layout, stem, rendered);
	return [
		{
			json: { ...(diaObjectId ? { diaObjectId } : {}), visits: itemIndexes.length, panels },
			binary,
		},
	];
}

/** The item's cutout of that kind. */
export function theOne(inputs: readonly InputCutout[], kind: CutoutKind): InputCutout {
	const found = inputs.find(({ cutout }) => cutout.kind === kind);
	if (found) return found;
	throw new ImageError(`The item has no ${kind} cutout`, {
		advice: `It holds ${inputs.map(({ cutout }) => `"${cutout.name}"`).join(', ')}. Download the ${kind} with Fink Cutout, or choose another kind.`,
	});
}
