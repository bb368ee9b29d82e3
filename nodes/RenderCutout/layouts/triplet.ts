import { renderPicture } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture } from './attachPicture';
import { commonStem } from './commonStem';
import type { Layout } from './Layout';

/** Science, Template and Difference of one item in one picture. */
export const triplet: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { format = 'png', theme, sharedLimits, allowMissing } = readOptions(context, itemIndex);
		const input = await readCutouts(context, itemIndex);
		const rendered = await renderPicture(
			input.map(({ cutout }) => cutout),
			{
				layout: 'triplet',
				pictures: {
					Science: readRecipe(context, itemIndex, 'Science'),
					Template: readRecipe(context, itemIndex, 'Template'),
					Difference: readRecipe(context, itemIndex, 'Difference'),
				},
				overlays: readOverlays(context, itemIndex),
				header: readLines(context, 'title', itemIndex),
				theme,
				sharedLimits,
				allowMissing,
			},
			format,
		);
		const stem = commonStem(
			input.map(({ fileStem }) => fileStem),
			'triplet',
		);
		const { binary, panels } = await attachPicture(context, 'triplet', stem, rendered);
		const pictures: IDataObject = Object.fromEntries(
			panels.map((numbers) => [String(numbers.kind).toLowerCase(), numbers]),
		);
		const item = context.getInputData()[itemIndex];
		return [{ json: { ...item.json, pictures }, binary: { ...item.binary, ...binary } }];
	},
};
