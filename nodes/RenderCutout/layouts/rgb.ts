import { ImageError, OptionError, type CutoutKind } from '@fink/core';

import { readCutouts } from '../readCutouts';
import { readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture } from './attachPicture';
import type { Layout } from './Layout';
import { objectIdOf } from './objectIdOf';
import { cutoutOfKind } from './cutoutOfKind';

/** Three bands of an object's visits in one color picture. */
export const rgb: Layout = {
	takesAllItems: () => true,
	async renderGroup(context, itemIndexes) {
		const first = itemIndexes[0];
		const kind = context.getNodeParameter('kind', first) as CutoutKind;
		const wanted = bandsOf(context.getNodeParameter('rgbBands', first) as string);
		const bands = itemIndexes.map((index) => String(context.getNodeParameter('band', index) ?? ''));
		const chosen = wanted.map((band) => {
			const at = bands.indexOf(band);
			if (at >= 0) return itemIndexes[at];
			const present = [...new Set(bands)].filter(Boolean).join(', ');
			throw new ImageError(`No item has band ${band}, which the color picture needs`, {
				advice: present
					? `Bands of the items: ${present}. Choose three of these in Red, Green, Blue, or pass items of band ${band} to this node.`
					: 'No item has a band at all. Fink Cutout keeps the band of items of Fink Sources (Source: Get Many): put that before it, or enter an expression for the band in Band of Item.',
			});
		});
		const visits = await Promise.all(
			chosen.map(async (itemIndex) => cutoutOfKind(await readCutouts(context, itemIndex), kind)),
		);
		const { format, enlargement, orientation, theme } = readOptions(context, first);
		const { sizePixels, noData, fillPanel } = readRecipe(context, first, kind);
		const diaObjectId = objectIdOf(context, first);
		const { binary, panels } = await attachPicture(context, {
			name: 'rgb',
			fileStem: `${diaObjectId ? `${diaObjectId}_` : ''}rgb_${wanted.join('')}`,
			cutouts: visits.map(({ cutout }) => cutout),
			composition: {
				layout: 'rgb',
				orientation: orientation === 'stored' ? 'stored' : 'northUp',
				overlays: readOverlays(context, first),
				sizePixels,
				...(fillPanel && { fillPanel }),
				enlargement,
				noData,
				theme,
			},
			format,
		});
		return [{ json: { ...(diaObjectId && { diaObjectId }), bands: wanted, panels }, binary }];
	},
};

function bandsOf(text: string): string[] {
	const bands = text
		.split(/[\s,]+/)
		.map((band) => band.trim())
		.filter((band) => band !== '');
	if (bands.length === 3) return bands;
	throw new OptionError(`Red, Green, Blue must name three bands, not "${text}"`, {
		field: 'Red, Green, Blue',
		given: text,
		advice: 'Write for example i,r,g.',
	});
}
