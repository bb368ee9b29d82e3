import type { PixelPosition, Wcs } from './Wcs';

const DEGREES = 180 / Math.PI;

/** Side of a square pixel of the same area, arcsec: 3600 sqrt|det CD|. */
export function pixelScaleArcsec({ cd }: Wcs): number {
	return 3600 * Math.sqrt(Math.abs(cd[0] * cd[3] - cd[1] * cd[2]));
}

/** Pixels whose sides differ by less count as square: Rubin's local matrices have a shear of a per mille. */
const MAX_SQUARE_RATIO = 1.01;

/** Whether the columns and the rows of an image have different scales. */
export function hasUnequalPixels({ cd }: Wcs): boolean {
	const [x, y] = [Math.hypot(cd[0], cd[2]), Math.hypot(cd[1], cd[3])];
	return Math.max(x, y) > MAX_SQUARE_RATIO * Math.min(x, y);
}

/** Length on the sky of a step of one pixel in a direction (dx, dy), arcsec; for square pixels the pixel scale. */
export function stepArcsec(wcs: Wcs, dx: number, dy: number): number {
	if (!hasUnequalPixels(wcs)) return pixelScaleArcsec(wcs);
	const { cd } = wcs;
	const arcsec = 3600 * Math.hypot(cd[0] * dx + cd[1] * dy, cd[2] * dx + cd[3] * dy);
	return arcsec / Math.hypot(dx, dy);
}

/** Where the source lies on the image: Rubin's reference pixel; else CRPIX if it is on the picture, or its center. */
export function sourceOf({ source, reference }: Wcs): PixelPosition {
	return source ?? reference;
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
