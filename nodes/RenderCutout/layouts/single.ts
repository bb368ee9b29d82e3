import { renderPicture } from '@fink/core';
import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import { readCutouts } from '../readCutouts';
import { readLines, readOptions, readOverlays } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture } from './attachPicture';
import type { Layout } from './Layout';

/**
 * One picture per cutout of the item, each in a binary field of its own; the numbers beside them in
 * `pictures`. The item keeps its fields and files.
 */
export const single: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { format = 'png', theme } = readOptions(context, itemIndex);
		const caption = readLines(context, 'caption', itemIndex);
		const overlays = { ...readOverlays(context, itemIndex), caption };
		const input = context.getInputData()[itemIndex];
		const binary: IBinaryKeyData = {};
		const pictures: IDataObject = {};
		for (const { cutout, field, fileStem } of await readCutouts(context, itemIndex)) {
			const picture = readRecipe(context, itemIndex, cutout.kind);
			const rendered = await renderPicture(
				[cutout],
				{ layout: 'single', picture, overlays, theme },
				format,
			);
			const attached = await attachPicture(context, field, fileStem, rendered);
			Object.assign(binary, attached.binary);
			pictures[field] = attached.panels[0];
		}
		return [{ json: { ...input.json, pictures }, binary: { ...input.binary, ...binary } }];
	},
};
