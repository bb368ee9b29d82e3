import { normalizeCutout } from '@fink/core';
import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import type { Layout } from './Layout';

/**
 * One picture per cutout of the item, each in a separate binary field, with its numbers in `pictures`;
 * or, as normalized array, numbers in `normalized`.
 */
export const single: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { format, theme } = readOptions(context, itemIndex);
		const caption = readLines(context, 'caption', itemIndex);
		const overlays = { ...readOverlays(context, itemIndex), caption };
		const binary: IBinaryKeyData = {};
		const pictures: IDataObject = {};
		const normalized: IDataObject = {};
		for (const { cutout, field, fileStem } of await readCutouts(context, itemIndex)) {
			const picture = readRecipe(context, itemIndex, cutout.kind);
			if (format === 'array') {
				normalized[field] = normalizeCutout(cutout, picture) as unknown as IDataObject[];
				continue;
			}
			const attached = await attachPicture(context, {
				name: field,
				fileStem,
				cutouts: [cutout],
				composition: { layout: 'single', picture, overlays, theme },
				format,
			});
			Object.assign(binary, attached.binary);
			pictures[field] = attached.panels[0];
		}
		const json = format === 'array' ? { normalized } : { pictures };
		return [itemWithPictures(context, itemIndex, json, binary)];
	},
};
