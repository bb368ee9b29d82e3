import { eastAngleDeg, northAngleDeg } from '../../fits';
import { drawCompass } from '../../image';
import type { OverlayChoice } from './OverlayChoice';
import { directionOnPicture } from './Scene';

/** Arrows on the sky; left out without sky coordinates. */
export const compass = {
	name: 'compass',
	title: 'Compass',
	description: 'Arrows to North and East',
	draw(canvas, box, { placement, source, wcs }, look) {
		if (!wcs || !source) return undefined;
		return drawCompass(canvas, box, {
			north: directionOnPicture(placement, northAngleDeg(wcs)),
			east: directionOnPicture(placement, eastAngleDeg(wcs)),
			...look,
		});
	},
} as const satisfies OverlayChoice;
