import type { Composition, CutoutKind } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import { commonStem } from './commonStem';
import type { Layout } from './Layout';
import { objectIdOf } from './objectIdOf';
import { theCutout } from './theCutout';

/** One kind of all visits of an object side by side. */
export const filmStrip: Layout = {
	takesAllItems: () => true,
	renderGroup: async (context, itemIndexes) =>
		await renderVisits(context, itemIndexes, 'filmStrip'),
};

/** Science and Template of one item in turn, or one kind of all visits of an object. */
export const blink: Layout = {
	takesAllItems: (context) => context.getNodeParameter('frames', 0) === 'visits',
	renderGroup: async (context, itemIndexes) => await renderVisits(context, itemIndexes, 'blink'),
	async renderItem(context, itemIndex) {
		const inputs = await readCutouts(context, itemIndex);
		const pair = (['Science', 'Template'] as const).map((kind) => theCutout(inputs, kind));
		const { frameMs, format, theme } = readOptions(context, itemIndex);
		const { binary, panels } = await attachPicture(context, {
			name: 'blink',
			fileStem: commonStem(pair, 'blink'),
			cutouts: pair.map(({ cutout }) => cutout),
			composition: {
				layout: 'blink',
				picture: readRecipe(context, itemIndex, 'Science'),
				overlays: readOverlays(context, itemIndex),
				frameMs,
				theme,
			},
			format,
		});
		const pictures = { science: panels[0], template: panels[1] };
		return [itemWithPictures(context, itemIndex, { pictures }, binary)];
	},
};

async function renderVisits(
	context: IExecuteFunctions,
	itemIndexes: readonly number[],
	layout: 'filmStrip' | 'blink',
): Promise<INodeExecutionData[]> {
	const [first] = itemIndexes;
	const kind = context.getNodeParameter('kind', first) as CutoutKind;
	const visits = await Promise.all(
		itemIndexes.map(async (itemIndex) => theCutout(await readCutouts(context, itemIndex), kind)),
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
	const diaObjectId = objectIdOf(context, first);
	const { binary, panels } = await attachPicture(context, {
		name: layout,
		fileStem: diaObjectId ? `${diaObjectId}_${layout}${kind}` : commonStem(visits, layout),
		cutouts: visits.map(({ cutout }) => cutout),
		composition,
		format,
	});
	const json = { ...(diaObjectId && { diaObjectId }), visits: itemIndexes.length, panels };
	return [{ json, binary }];
}
