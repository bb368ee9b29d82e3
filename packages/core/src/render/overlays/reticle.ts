import { pixelScaleArcsec } from '../../fits';
import { drawReticle } from '../../image';
import type { OverlayChoice } from './OverlayChoice';
import { pointOnPicture } from './Scene';

/** A cross with an open middle; left out where the picture shows no source. */
export const reticle = {
	name: 'reticle',
	title: 'Reticle',
	description: 'Open cross at the source',
	draw(canvas, box, { placement, source, wcs }, { sizes }) {
		if (!source) return undefined;
		const { x, y } = pointOnPicture(placement, source);
		drawReticle(
			canvas,
			box,
			{ x: box.x + x, y: box.y + y },
			{ sizes, pixelScaleArcsec: wcs && pixelScaleArcsec(wcs) / placement.zoom },
		);
		return undefined;
	},
} as const satisfies OverlayChoice;
