import type { SkyMapping } from './SkyMapping';
import { positionOf, type Vector } from './rotations';
import type { PixelPosition, SkyPosition, Wcs } from './Wcs';

const DEGREES = 180 / Math.PI;
/** Pixels over which slopes are measured. */
const STEP = 0.05;

/** The plane that touches the sky at a place of the image. */
export interface LocalPlane extends SkyPosition, Pick<Wcs, 'reference' | 'cd'> {}

/**
 * The tangent plane at a pixel, in ICRS: North, East and scale are those at this place of the picture. Undefined where
 * the picture shows no sky.
 */
export function localPlane({ toSky }: SkyMapping, at: PixelPosition): LocalPlane | undefined {
	const center = toSky(at.x, at.y);
	if (!center) return undefined;
	const { longitude, latitude } = positionOf(center);
	const [sinRa, cosRa] = [Math.sin(longitude), Math.cos(longitude)];
	const [sinDec, cosDec] = [Math.sin(latitude), Math.cos(latitude)];
	const east: Vector = [-sinRa, cosRa, 0];
	const north: Vector = [-sinDec * cosRa, -sinDec * sinRa, cosDec];
	const onPlane = (dx: number, dy: number) => {
		const direction = toSky(at.x + dx, at.y + dy);
		const depth = direction ? dot(direction, center) : 0;
		return direction && depth > 0
			? ([dot(direction, east) / depth, dot(direction, north) / depth] as const)
			: undefined;
	};
	const alongX = slope((step) => onPlane(step, 0));
	const alongY = slope((step) => onPlane(0, step));
	if (!alongX || !alongY) return undefined;
	const cd = [alongX[0], alongY[0], alongX[1], alongY[1]] as const;
	const determinant = Math.abs(cd[0] * cd[3] - cd[1] * cd[2]);
	if (!(determinant > 0 && determinant < Infinity)) return undefined;
	return { reference: at, ...positionInDegrees(longitude, latitude), cd };
}

/** RA from 0 to 360 and Dec, degrees, of radians. */
export function positionInDegrees(longitude: number, latitude: number): SkyPosition {
	const raDeg = longitude * DEGREES;
	return { raDeg: raDeg < 0 ? (raDeg + 360) % 360 : raDeg, decDeg: latitude * DEGREES };
}

function dot(a: Vector, b: Vector): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Degrees per pixel at 0, from four points, exact to the fourth order. */
function slope(at: (step: number) => readonly [number, number] | undefined) {
	const [a, b, c, d] = [at(-2 * STEP), at(-STEP), at(STEP), at(2 * STEP)];
	if (!a || !b || !c || !d) return undefined;
	return [0, 1].map((i) => ((8 * (c[i] - b[i]) - (d[i] - a[i])) / (12 * STEP)) * DEGREES);
}
