import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import { commonStem } from './commonStem';
import type { Layout } from './Layout';

/** Science, Template and Difference of one item in one picture. */
export const triplet: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { format, theme, sharedLimits, allowMissing } = readOptions(context, itemIndex);
		const inputs = await readCutouts(context, itemIndex);
		const { binary, panels } = await attachPicture(context, {
			name: 'triplet',
			fileStem: commonStem(inputs, 'triplet'),
			cutouts: inputs.map(({ cutout }) => cutout),
			composition: {
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
		});
		const pictures = Object.fromEntries(
			panels.map((numbers) => [String(numbers.kind).toLowerCase(), numbers]),
		);
		return [itemWithPictures(context, itemIndex, { pictures }, binary)];
	},
};
