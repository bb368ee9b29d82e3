import { pixelScaleArcsec } from '../../fits';
import { drawScaleBar } from '../../image';
import type { OverlayChoice } from './OverlayChoice';

/** A length on the sky; left out without sky coordinates. */
export const scaleBar = {
	name: 'scaleBar',
	title: 'Scale Bar',
	description: 'A round number of arcseconds',
	draw(canvas, box, { placement, source, wcs }, sizes) {
		if (!wcs || !source) return;
		drawScaleBar(canvas, box, { pixelScaleArcsec: pixelScaleArcsec(wcs) / placement.zoom, sizes });
	},
} as const satisfies OverlayChoice;
