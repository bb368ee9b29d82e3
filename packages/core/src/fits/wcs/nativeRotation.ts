import { FitsError } from '../../errors';
import { sinCos, TURN, type Matrix3 } from './rotations';
import { productOf } from './tangentPlane';

const DEGREES = 180 / Math.PI;

/** What a header says of where the native sphere lies on the sky, degrees. */
export interface NativeReference {
	/** CRVAL of the longitude. */
	readonly longitude: number;
	/** CRVAL of the latitude. */
	readonly latitude: number;
	/** Native longitude of the reference point. @default 0 */
	readonly phi0?: number;
	/** LONPOLE. @default `phi0`, and 180 more where the latitude is below the native one of the reference point */
	readonly lonpole?: number;
	/** LATPOLE. @default 90 */
	readonly latpole?: number;
}

/**
 * The rotation from native directions to the file's own frame. Paper II, section 2.
 *
 * @param theta0 - Native latitude of the reference point, radians.
 * @throws {FitsError} LONPOLE makes no sense for this reference point.
 */
export function nativeRotation(theta0: number, reference: NativeReference): Matrix3 {
	const theta0Deg = theta0 * DEGREES;
	const phi0 = reference.phi0 ?? 0;
	const lonpole = reference.lonpole ?? phi0 + (reference.latitude >= theta0Deg ? 0 : 180);
	const pole =
		theta0Deg === 90
			? { longitude: reference.longitude, latitude: reference.latitude }
			: poleOf(theta0Deg, lonpole - phi0, reference);
	return productOf(
		productOf(TURN.z(-pole.longitude), TURN.y(pole.latitude - 90)),
		productOf(TURN.z(180), TURN.z(lonpole)),
	);
}

/**
 * Celestial position of the native pole when the reference point is not the pole itself. Eq. 8 to 10.
 *
 * @param lonpole - Native longitude of the celestial pole, from that of the reference point.
 */
function poleOf(
	theta0Deg: number,
	lonpole: number,
	{ longitude, latitude, latpole = 90 }: NativeReference,
) {
	const [sinLon, cosLon] = sinCos(lonpole);
	const [sin0, cos0] = sinCos(latitude);
	const [sinTheta, cosTheta] = sinCos(theta0Deg);
	const length = Math.hypot(sinTheta, cosTheta * cosLon);
	const isFree = length === 0;
	const middle = Math.atan2(sinTheta, cosTheta * cosLon) * DEGREES;
	const reach = sin0 / length;
	if (isFree && sin0 !== 0) throw noPole();
	if (Math.abs(reach) > 1 + 1e-10) throw noPole();
	const half = isFree
		? 90
		: Math.acos(Math.abs(reach) > 1 - 1e-15 ? Math.sign(reach) : reach) * DEGREES;
	const polar = isFree ? latpole : nearestPole(middle + half, middle - half, latpole);
	if (polar === undefined) throw noPole();
	const poleLatitude = Math.max(-90, Math.min(90, polar));
	// a reference point at a celestial pole has no other longitude than its CRVAL
	if (cos0 < 1e-10) return { longitude, latitude: poleLatitude };
	if (Math.abs(poleLatitude) > 90 - 1e-10) {
		const turn = poleLatitude > 0 ? lonpole - 180 : -lonpole;
		return { longitude: longitude + turn, latitude: poleLatitude };
	}
	const [sinPole, cosPole] = sinCos(poleLatitude);
	const offset =
		Math.atan2((sinLon * cosTheta) / cos0, (sinTheta - sinPole * sin0) / (cosPole * cos0)) *
		DEGREES;
	return { longitude: longitude - offset, latitude: poleLatitude };
}

/** Of two latitudes the one that exists; of two that do the nearest to LATPOLE, and the second if both are as near. */
function nearestPole(first: number, second: number, latpole: number): number | undefined {
	const [a, b] = [first, second].map((value) => {
		if (value > 180) return value - 360;
		return value < -180 ? value + 360 : value;
	});
	const isPossible = (value: number) => Math.abs(value) <= 90 + 1e-10;
	const byDistance = Math.abs(latpole - a) < Math.abs(latpole - b) ? [a, b] : [b, a];
	return byDistance.find(isPossible);
}

function noPole(): FitsError {
	return new FitsError(
		'The sky coordinates of the FITS header are not valid: no pole fits its LONPOLE and CRVAL',
		{ advice: 'Draw the image as stored, or repair the LONPOLE card.' },
	);
}
