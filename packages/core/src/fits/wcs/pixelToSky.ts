import { positionInDegrees } from './localPlane';
import { positionOf } from './rotations';
import { skyMatrix } from './tangentPlane';
import type { SkyPosition, Wcs } from './Wcs';

const DEGREES = 180 / Math.PI;

/**
 * The position on the sky of a point of the image.
 *
 * @param x - Column, 0-based, may be fractional or outside the image.
 * @param y - Row, 0-based, row 0 at the bottom.
 * @returns Degrees, ICRS; NaN where an all-sky image shows no sky.
 */
export function pixelToSky(wcs: Wcs, x: number, y: number): SkyPosition {
	if (wcs.mapping) {
		const direction = wcs.mapping.toSky(x, y);
		if (!direction) return { raDeg: NaN, decDeg: NaN };
		const { longitude, latitude } = positionOf(direction);
		return positionInDegrees(longitude, latitude);
	}
	const m = skyMatrix(wcs);
	const toRaZero = m[0] * x + m[1] * y + m[2];
	const toRaNinety = m[3] * x + m[4] * y + m[5];
	const toPole = m[6] * x + m[7] * y + m[8];
	const raDeg = Math.atan2(toRaNinety, toRaZero) * DEGREES;
	return {
		raDeg: raDeg < 0 ? (raDeg + 360) % 360 : raDeg,
		decDeg: Math.atan2(toPole, Math.hypot(toRaZero, toRaNinety)) * DEGREES,
	};
}
