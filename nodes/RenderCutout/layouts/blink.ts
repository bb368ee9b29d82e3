import { readCutouts } from '../readCutouts';
import { readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import { commonStem } from './commonStem';
import { cutoutOfKind } from './cutoutOfKind';
import type { Layout } from './Layout';
import { renderVisits } from './renderVisits';

/** Science and Template of one item in turn, or one kind of all visits of an object. */
export const blink: Layout = {
	takesAllItems: (context) => context.getNodeParameter('frames', 0) === 'visits',
	showsFailures: true,
	renderGroup: async (context, itemIndexes) => await renderVisits(context, itemIndexes, 'blink'),
	async renderItem(context, itemIndex) {
		const inputs = await readCutouts(context, itemIndex);
		const pair = (['Science', 'Template'] as const).map((kind) =>
			cutoutOfKind(inputs, kind, 'layout'),
		);
		const { alignment, frameMs, format, theme } = readOptions(context, itemIndex);
		const { binary, panels } = await attachPicture(context, {
			name: 'blink',
			fileStem: commonStem(pair, 'blink'),
			cutouts: pair.map(({ cutout }) => cutout),
			composition: {
				layout: 'blink',
				picture: readRecipe(context, itemIndex, 'Science'),
				overlays: readOverlays(context, itemIndex),
				frameMs,
				alignment,
				theme,
			},
			format,
		});
		const pictures = { science: panels[0], template: panels[1] };
		return [itemWithPictures(context, itemIndex, { pictures }, binary)];
	},
};
