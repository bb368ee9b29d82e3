import { pixelMatrix, type PixelPosition, type Wcs } from '../../../src/fits';

const RADIANS = Math.PI / 180;

/**
 * The point of the image where a position on the sky lies, 0-based, row 0 at the bottom; it may be outside
 * the image.
 *
 * @param raDeg - Degrees, in the frame of the file's CRVAL.
 * @param decDeg - Degrees.
 * @returns `undefined` 90° or more from the reference point, where a gnomonic projection shows nothing.
 */
export function skyToPixel(wcs: Wcs, raDeg: number, decDeg: number): PixelPosition | undefined {
	const m = pixelMatrix(wcs);
	const cosDec = Math.cos(decDeg * RADIANS);
	const toRaZero = cosDec * Math.cos(raDeg * RADIANS);
	const toRaNinety = cosDec * Math.sin(raDeg * RADIANS);
	const toPole = Math.sin(decDeg * RADIANS);
	const w = m[6] * toRaZero + m[7] * toRaNinety + m[8] * toPole;
	if (!(w > 0)) return undefined;
	return {
		x: (m[0] * toRaZero + m[1] * toRaNinety + m[2] * toPole) / w,
		y: (m[3] * toRaZero + m[4] * toRaNinety + m[5] * toPole) / w,
	};
}
