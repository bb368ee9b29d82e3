import type { CelestialAxes } from './celestialAxes';
import { degreesIn, pixelMatrixOf } from './pixelMatrixOf';
import { invalidCoordinates, MAX_LATITUDE_DEG, referencePixel } from './referencePoint';
import type { GnomonicPlane, Wcs } from './Wcs';
import type { WcsCards } from './WcsCards';

const MAX_PARAMETER = 39;

/** Whether nothing but a matrix and a plane leads from pixels to ICRS. */
export function isGnomonic(cards: WcsCards, axes: CelestialAxes, frame: string): boolean {
	const isTan = axes.projection === 'TAN' && axes.longitude === 1 && axes.suffix === '';
	if (!isTan || frame !== 'ICRS' || cards.pixelNumber('A_ORDER') !== undefined) return false;
	for (let m = 0; m <= MAX_PARAMETER; m++)
		if (cards.has(`PV1_${m}`) || cards.has(`PV2_${m}`)) return false;
	return true;
}

/** A gnomonic system is a matrix and a point: Rubin's cutouts. */
export function gnomonicOf(cards: WcsCards): GnomonicPlane {
	const units = [degreesIn(cards, 1), degreesIn(cards, 2)] as const;
	const [m11, m12, m21, m22] = pixelMatrixOf(cards, 2);
	const raDeg = (cards.number('CRVAL1') ?? 0) * units[0];
	const decDeg = (cards.number('CRVAL2') ?? 0) * units[1];
	const lonpole = cards.number('LONPOLE') ?? (decDeg >= 90 ? 0 : 180);
	const matrix = [m11 * units[0], m12 * units[0], m21 * units[1], m22 * units[1]];
	const cd = turnedByLonpole(matrix, lonpole);
	const determinant = Math.abs(cd[0] * cd[3] - cd[1] * cd[2]);
	const isUsable =
		determinant > 0 && determinant < Infinity && Math.abs(decDeg) <= MAX_LATITUDE_DEG;
	if (!isUsable || !Number.isFinite(raDeg)) throw invalidCoordinates();
	return { reference: referencePixel(cards), raDeg, decDeg, cd };
}

/** LONPOLE turns the plane about the reference point; 180, the default, leaves it. Paper II, eq. 2 and 5. */
function turnedByLonpole([a, b, c, d]: readonly number[], lonpoleDeg: number): Wcs['cd'] {
	if (lonpoleDeg === 180) return [a, b, c, d];
	const [sin, cos] = [
		Math.sin((lonpoleDeg * Math.PI) / 180),
		Math.cos((lonpoleDeg * Math.PI) / 180),
	];
	return [-cos * a - sin * c, -cos * b - sin * d, sin * a - cos * c, sin * b - cos * d];
}
