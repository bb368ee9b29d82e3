import { northAngleDeg, pixelScaleArcsec, type Wcs } from '../../fits';
import type { Cutout } from '../Cutout';
import type { Overlays } from '../overlays';
import type { PictureRecipe } from '../PictureRecipe';

/** Angles and scales that differ by no more than this look alike. */
const ALIKE = { angleDeg: 0.5, scalePart: 0.01 };

/** Whether one compass and one scale bar tell of all pictures. @param orientationOf - As each is drawn. */
export function alikeOnSky(
	cutouts: readonly Cutout[],
	orientationOf: (cutout: Cutout) => PictureRecipe['orientation'],
): boolean {
	const systems = cutouts.flatMap((cutout) => (cutout.wcs ? [{ cutout, wcs: cutout.wcs }] : []));
	if (systems.length < cutouts.length) return false;
	const [first, ...others] = systems;
	return others.every(({ cutout, wcs }) => {
		const isTurned = orientationOf(cutout) === 'northUp';
		return (isTurned || sameAngle(wcs, first.wcs)) && sameScale(wcs, first.wcs);
	});
}

function sameAngle(a: Wcs, b: Wcs): boolean {
	const difference = Math.abs(northAngleDeg(a) - northAngleDeg(b)) % 360;
	return Math.min(difference, 360 - difference) <= ALIKE.angleDeg;
}

function sameScale(a: Wcs, b: Wcs): boolean {
	return Math.abs(pixelScaleArcsec(a) / pixelScaleArcsec(b) - 1) <= ALIKE.scalePart;
}

/** The overlays without those that the first of several pictures that are alike on the sky has for all. */
export function onFurtherPanels(overlays: Overlays): Overlays {
	return { ...overlays, compass: false, scaleBar: false };
}
