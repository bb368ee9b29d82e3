import { FitsError } from '../../errors';
import { type CelestialAxes, frameOf } from './celestialAxes';
import type { Distortion } from './distortions/Distortion';
import { sipOf } from './distortions/sip';
import { tpvOf } from './distortions/tpv';
import { nativeRotation } from './nativeRotation';
import { degreesIn, pixelMatrixOf } from './pixelMatrixOf';
import { PROJECTIONS, type Projection, type ProjectionParameter } from './projections';
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

	const { tpv, isScampIgnored } = planeDistortionOf(cards, axes, ofLongitude, ofLatitude);
	const ofSphere = tpv || isScampIgnored ? () => undefined : ofLongitude;
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
	const at = referencePoint(projection, ofProjection, ofSphere, reference.latitude);
	const native = nativeRotation(at.theta0, {
		...reference,
		phi0: at.phi0 / RADIANS,
		lonpole: ofSphere(3) ?? cards.number('LONPOLE'),
		latpole: ofSphere(4) ?? cards.number('LATPOLE'),
	});
	const offset = at.isOffset ? maps.toPlane(at.phi0, at.theta0) : { x: 0, y: 0 };
	if (!offset) throw misplaced(longitude);
	const { frame, equinox } = frameOf(cards, axes.system);
	const ofFrame = frame.maps(equinox);
	const toPlane = linearOf(cards, axes, units, !tpv);
	const back = transposed(native);
	return {
		toSky: (x, y) => {
			const linear = toPlane.forward(x, y);
			const [xi, eta] = tpv ? tpv.forward(...linear) : linear;
			const point = maps.toSphere(xi * RADIANS + offset.x, eta * RADIANS + offset.y);
			return point && ofFrame.toIcrs(turned(native, vectorOf(point.phi, point.theta)));
		},
		toPixel: (direction) => {
			const place = positionOf(turned(back, ofFrame.fromIcrs(direction)));
			const point = maps.toPlane(place.longitude, place.latitude);
			if (!point) return undefined;
			const plane = [(point.x - offset.x) / RADIANS, (point.y - offset.y) / RADIANS] as const;
			const linear = tpv ? tpv.inverse(...plane) : plane;
			const pixel = linear && toPlane.inverse(...linear);
			return pixel && { x: pixel[0], y: pixel[1] };
		},
	};
}

/**
 * The distortion of TPV, or of TAN with its terms, as SCAMP wrote before TPV had a name. Where a header has SIP as well,
 * CTYPE decides: -SIP makes the others redundant. Shupe et al. 2012, SPIE 8451, section 7; as astropy since 6.1.
 */
function planeDistortionOf(
	cards: WcsCards,
	{ projection, suffix }: CelestialAxes,
	longitude: (m: number) => number | undefined,
	latitude: (m: number) => number | undefined,
) {
	const hasSip = cards.pixelNumber('A_ORDER') !== undefined;
	const hasAny = (from: number, to: number, of: (m: number) => number | undefined) =>
		Array.from({ length: to - from + 1 }, (_, i) => of(from + i)).some(
			(term) => term !== undefined,
		);
	const isTan = projection === 'TAN';
	const isScamp =
		isTan && [longitude, latitude].some((of) => hasAny(LAST_NATIVE_TERM + 1, MAX_TPV_TERM, of));
	const isLow = isTan && !hasSip && hasAny(0, LAST_NATIVE_TERM, latitude);
	const isScampIgnored = isScamp && hasSip && suffix === 'SIP';
	const isTpv = projection === 'TPV' || isLow || (isScamp && !isScampIgnored);
	return { tpv: isTpv ? tpvOf(longitude, latitude) : undefined, isScampIgnored };
}

/**
 * Native longitude and latitude of the reference point, radians: that of the projection, or PVi_1 and PVi_2 of the
 * longitude axis; PVi_0 says whether it stays the origin of the plane. Paper II, 2.5.
 */
function referencePoint(
	{ name, theta0 }: Projection,
	parameter: ProjectionParameter,
	ofSphere: (m: number) => number | undefined,
	latitude: number,
) {
	// AIPS moves the map as a whole to the reference latitude
	if (name === 'GLS') return { phi0: 0, theta0: latitude * RADIANS, isOffset: true };
	const usual = typeof theta0 === 'number' ? theta0 : theta0(parameter);
	const moved = ofSphere(2);
	return {
		phi0: (ofSphere(1) ?? 0) * RADIANS,
		theta0: moved === undefined ? usual : moved * RADIANS,
		isOffset: (ofSphere(0) ?? 0) !== 0,
	};
}

function misplaced(axis: number): FitsError {
	return new FitsError(
		`The FITS header moves the reference point to where its projection shows no sky (PV${axis}_0 to PV${axis}_2)`,
		{ advice: 'Draw the image as stored, or repair these cards.' },
	);
}

/** From 0-based pixels to the plane of the projection, degrees, longitude first: CRPIX, SIP and the matrix. */
function linearOf(
	cards: WcsCards,
	axes: CelestialAxes,
	units: readonly number[],
	maySip: boolean,
): Distortion {
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
	const sip = maySip ? sipOf(cards) : undefined;
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
