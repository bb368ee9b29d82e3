import { captionOfRecord } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { archiveFieldOf, readArchiveImage } from '../readArchiveImage';
import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays, USUAL_OVERLAYS } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import { commonStem } from './commonStem';
import type { Layout } from './Layout';

/** Science, Template and Difference of one item in one picture. */
export const triplet: Layout = {
	takesAllItems: () => false,
	renderItem: async (context, itemIndex) => await renderTriplet(context, itemIndex, 'triplet'),
};

/** The same in two rows. */
export const square: Layout = {
	takesAllItems: () => false,
	renderItem: async (context, itemIndex) => await renderTriplet(context, itemIndex, 'square'),
};

async function renderTriplet(
	context: IExecuteFunctions,
	itemIndex: number,
	layout: 'triplet' | 'square',
): Promise<INodeExecutionData[]> {
	const { alertCaption: isCaptioned = true, ...options } = readOptions(context, itemIndex);
	const { format, theme, sharedLimits, allowMissing } = options;
	const inputs = await readCutouts(context, itemIndex, archiveFieldOf(context, itemIndex));
	const beside = await readArchiveImage(context, itemIndex);
	const { json } = context.getInputData()[itemIndex];
	const { binary, panels, archive } = await attachPicture(context, {
		name: 'triplet',
		fileStem: commonStem(inputs, layout),
		cutouts: inputs.map(({ cutout }) => cutout),
		composition: {
			layout,
			pictures: {
				Science: readRecipe(context, itemIndex, 'Science'),
				Template: readRecipe(context, itemIndex, 'Template'),
				Difference: readRecipe(context, itemIndex, 'Difference'),
			},
			overlays: readOverlays(context, itemIndex, USUAL_OVERLAYS),
			header: readLines(context, 'title', itemIndex),
			about: isCaptioned ? captionOfRecord(json) : undefined,
			theme,
			sharedLimits,
			allowMissing,
		},
		archive: beside,
		format,
	});
	const pictures = Object.fromEntries(
		panels.map((numbers) => [String(numbers.kind).toLowerCase(), numbers]),
	);
	const all = archive ? { ...pictures, archive } : pictures;
	return [itemWithPictures(context, itemIndex, { pictures: all }, binary)];
}
