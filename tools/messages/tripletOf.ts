import {
	captionOfRecord,
	parseColor,
	recipeOf,
	renderPicture,
	type CutoutKind,
	type PictureRecipe,
} from '@fink/core';

import type { Alert } from '../gallery/Alert';

const look = (kind: CutoutKind): PictureRecipe => ({
	preset: 'auto',
	recipe: recipeOf('auto', kind),
	orientation: 'northUp',
	enlargement: 'smooth',
	sizePixels: 300,
	noData: parseColor('#1d2027', 'No-Data Color'),
});

/** Science, Template and Difference of an alert, as Render Cutout draws them for an item with its record. */
export async function tripletOf(record: unknown, alert: Alert): Promise<Uint8Array> {
	const { bytes } = await renderPicture(
		alert.cutouts(),
		{
			layout: 'triplet',
			pictures: {
				Science: look('Science'),
				Template: look('Template'),
				Difference: look('Difference'),
			},
			overlays: { reticle: true, compass: true, scaleBar: true, label: true },
			about: captionOfRecord(record),
		},
		'png',
	);
	return bytes;
}
