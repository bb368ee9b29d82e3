import type { Wcs } from './Wcs';

const DEGREES = 180 / Math.PI;

/** Side of a square pixel of the same area, arcsec: 3600 sqrt|det CD|. */
export function pixelScaleArcsec({ cd }: Wcs): number {
	return 3600 * Math.sqrt(Math.abs(cd[0] * cd[3] - cd[1] * cd[2]));
}

/**
 * Direction of North at the reference point, in degrees from +y (up, when row 0 is at the bottom), counted
 * counter-clockwise, that is positive toward -x (left). 0 = North up, 90 = North left, -41.3 = North up
 * and to the right. Range -180 to 180.
 *
 * In pixels North is CD⁻¹ (0, 1).
 */
export function northAngleDeg({ cd }: Wcs): number {
	const side = Math.sign(cd[0] * cd[3] - cd[1] * cd[2]);
	return angleFromUp(-cd[1] * side, cd[0] * side);
}

/**
 * Direction of East at the reference point, counted as {@link northAngleDeg}: 90 = East left, as in the
 * usual North-up picture. In pixels East is CD⁻¹ (1, 0).
 */
export function eastAngleDeg({ cd }: Wcs): number {
	const side = Math.sign(cd[0] * cd[3] - cd[1] * cd[2]);
	return angleFromUp(cd[3] * side, -cd[2] * side);
}

/**
 * Whether the stored image, row 0 at the bottom, shows the sky as seen from Earth (`sky`: East is
 * counter-clockwise of North, det CD < 0, all Rubin cutouts) or its mirror image.
 */
export function parity({ cd }: Wcs): 'sky' | 'mirrored' {
	return cd[0] * cd[3] - cd[1] * cd[2] < 0 ? 'sky' : 'mirrored';
}

function angleFromUp(dx: number, dy: number): number {
	return Math.atan2(-dx, dy) * DEGREES;
}
