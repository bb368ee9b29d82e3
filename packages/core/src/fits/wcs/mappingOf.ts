import { FitsError } from '../../errors';
import { type CelestialAxes, frameOf } from './celestialAxes';
import type { Distortion } from './distortions/Distortion';
import { sipOf } from './distortions/sip';
import { tpvOf } from './distortions/tpv';
import { nativeRotation } from './nativeRotation';
import { degreesIn, pixelMatrixOf } from './pixelMatrixOf';
import { PROJECTIONS } from './projections';
import { positionOf, transposed, turned, vectorOf } from './rotations';
import type { SkyMapping } from './SkyMapping';
import type { WcsCards } from './WcsCards';

const RADIANS = Math.PI / 180;
const LAST_NATIVE_TERM = 4;
const MAX_TPV_TERM = 39;

/**
 * The way from pixels to ICRS that a description spells out: pixel, SIP, matrix, TPV, projection, rotation, frame.
 *
 * @throws {FitsError} A card that makes no sense, or a frame that is not read.
 */
export function mappingOf(cards: WcsCards, axes: CelestialAxes): SkyMapping {
	const { longitude, latitude } = axes;
	const units = [degreesIn(cards, 1), degreesIn(cards, 2)];
	const parameter = (axis: 1 | 2) => (m: number) => cards.number(`PV${axis}_${m}`);
	const [ofLongitude, ofLatitude] = [parameter(longitude), parameter(latitude)];
	const crval = (axis: 1 | 2) => (cards.number(`CRVAL${axis}`) ?? 0) * units[axis - 1];
	const reference = { longitude: crval(longitude), latitude: crval(latitude) };

	// SCAMP may write its terms in addition to SIP; then only SIP is used, as in astropy
	const isSip = axes.projection === 'TAN' && cards.pixelNumber('A_ORDER') !== undefined;
	const tpv =
		!isSip && hasTpv(axes, ofLongitude, ofLatitude) ? tpvOf(ofLongitude, ofLatitude) : undefined;
	if (!tpv && !isSip) refuseMovedReference(ofLongitude, longitude);
	const name = tpv ? 'TAN' : axes.projection;
	const projection = PROJECTIONS.find((known) => known.name === name);
	const ofProjection = (m: number, missing: number) => ofLatitude(m) ?? missing;
	const maps = projection?.maps(ofProjection, reference.latitude);
	if (!projection || !maps) {
		throw new FitsError(
			`The parameters of the projection ${name} in the FITS header are not valid (PV${latitude}_m)`,
			{ advice: 'Draw the image as stored, or repair these cards.' },
		);
	}
	const { theta0 } = projection;
	const native = nativeRotation(typeof theta0 === 'number' ? theta0 : theta0(ofProjection), {
		...reference,
		lonpole: (tpv || isSip ? undefined : ofLongitude(3)) ?? cards.number('LONPOLE'),
		latpole: (tpv || isSip ? undefined : ofLongitude(4)) ?? cards.number('LATPOLE'),
	});
	const { frame, equinox } = frameOf(cards, axes.system);
	const ofFrame = frame.maps(equinox);
	const toPlane = linearOf(cards, axes, units);
	const back = transposed(native);
	return {
		toSky: (x, y) => {
			const linear = toPlane.forward(x, y);
			const [xi, eta] = tpv ? tpv.forward(...linear) : linear;
			const point = maps.toSphere(xi * RADIANS, eta * RADIANS);
			return point && ofFrame.toIcrs(turned(native, vectorOf(point.phi, point.theta)));
		},
		toPixel: (direction) => {
			const at = positionOf(turned(back, ofFrame.fromIcrs(direction)));
			const point = maps.toPlane(at.longitude, at.latitude);
			if (!point) return undefined;
			const plane = [point.x / RADIANS, point.y / RADIANS] as const;
			const linear = tpv ? tpv.inverse(...plane) : plane;
			const pixel = linear && toPlane.inverse(...linear);
			return pixel && { x: pixel[0], y: pixel[1] };
		},
	};
}

/** TPV, or TAN with the terms of TPV, as SCAMP wrote before TPV had a name. */
function hasTpv(
	{ projection }: CelestialAxes,
	longitude: (m: number) => number | undefined,
	latitude: (m: number) => number | undefined,
): boolean {
	if (projection === 'TPV') return true;
	if (projection !== 'TAN') return false;
	for (let m = 0; m <= MAX_TPV_TERM; m++) {
		if (latitude(m) !== undefined) return true;
		if (m > LAST_NATIVE_TERM && longitude(m) !== undefined) return true;
	}
	return false;
}

function refuseMovedReference(parameter: (m: number) => number | undefined, axis: number): void {
	if (![0, 1, 2].some((m) => (parameter(m) ?? 0) !== 0)) return;
	throw new FitsError(
		`The FITS header moves the reference point of its projection (PV${axis}_0 to PV${axis}_2), which is not supported yet`,
		{ advice: 'Draw the image as stored, or reproject it to TAN first.' },
	);
}

/** From 0-based pixels to the plane of the projection, degrees, longitude first: CRPIX, SIP and the matrix. */
function linearOf(cards: WcsCards, axes: CelestialAxes, units: readonly number[]): Distortion {
	const [m11, m12, m21, m22] = pixelMatrixOf(cards, axes.latitude);
	const rows = [
		[m11 * units[0], m12 * units[0]],
		[m21 * units[1], m22 * units[1]],
	];
	const [[a, b], [c, d]] = [rows[axes.longitude - 1], rows[axes.latitude - 1]];
	const determinant = a * d - b * c;
	if (!(Math.abs(determinant) > 0 && Math.abs(determinant) < Infinity)) {
		throw new FitsError(
			'The sky coordinates of the FITS header are not valid (unusable matrix or |Dec| > 90)',
			{ advice: 'Draw the image as stored, or repair the CD/PC, CDELT and CRVAL cards.' },
		);
	}
	const x0 = (cards.number('CRPIX1') ?? 0) - 1;
	const y0 = (cards.number('CRPIX2') ?? 0) - 1;
	const sip = cards.letter === '' || axes.suffix === 'SIP' ? sipOf(cards) : undefined;
	return {
		forward: (x, y) => {
			const [u, v] = sip ? sip.forward(x - x0, y - y0) : [x - x0, y - y0];
			return [a * u + b * v, c * u + d * v];
		},
		inverse: (xi, eta) => {
			const u = (d * xi - b * eta) / determinant;
			const v = (a * eta - c * xi) / determinant;
			const pixel = sip ? sip.inverse(u, v) : ([u, v] as const);
			return pixel && [pixel[0] + x0, pixel[1] + y0];
		},
	};
}
