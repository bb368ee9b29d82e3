import { turned, vectorOf } from './rotations';
import { pixelMatrix } from './tangentPlane';
import type { PixelPosition, Wcs } from './Wcs';

const RADIANS = Math.PI / 180;

/**
 * The point of the image where a position on the sky lies, 0-based, row 0 at the bottom; it may be outside the image.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees.
 * @returns `undefined` for positions that the projection does not show.
 */
export function skyToPixel(wcs: Wcs, raDeg: number, decDeg: number): PixelPosition | undefined {
	const direction = vectorOf(raDeg * RADIANS, decDeg * RADIANS);
	if (wcs.mapping) return wcs.mapping.toPixel(direction);
	const [x, y, w] = turned(pixelMatrix(wcs), direction);
	return w > 0 ? { x: x / w, y: y / w } : undefined;
}
