import { hasUnequalPixels, stepArcsec, type Wcs } from '../../fits';
import { drawScaleBar, inverseAffine } from '../../image';
import type { OverlayChoice } from './OverlayChoice';
import type { Placement } from './Scene';

/** A length on the sky; left out without sky coordinates. */
export const scaleBar = {
	name: 'scaleBar',
	title: 'Scale Bar',
	description: 'A round number of arcseconds',
	draw(canvas, box, { placement, source, wcs }, look) {
		if (!wcs || !source) return undefined;
		return drawScaleBar(canvas, box, {
			pixelScaleArcsec: arcsecAcross(wcs, placement),
			...look,
		});
	},
} as const satisfies OverlayChoice;

/** Arcseconds per pixel of the picture, along its rows. */
function arcsecAcross(wcs: Wcs, { affine, zoom }: Placement): number {
	const { a, b, c, d } = affine;
	const back = inverseAffine({ a, b, c, d, tx: 0, ty: 0 });
	const perPixel = stepArcsec(wcs, back.a, back.b);
	return (hasUnequalPixels(wcs) ? perPixel * Math.hypot(back.a, back.b) : perPixel) / zoom;
}
