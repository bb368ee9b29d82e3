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
	/** LONPOLE. @default 0 where the latitude is at or above the native one of the reference point, else 180 */
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
	const lonpole = reference.lonpole ?? (reference.latitude >= theta0Deg ? 0 : 180);
	const pole =
		theta0Deg === 90
			? { longitude: reference.longitude, latitude: reference.latitude }
			: poleOf(theta0Deg, lonpole, reference);
	return productOf(
		productOf(TURN.z(-pole.longitude), TURN.y(pole.latitude - 90)),
		productOf(TURN.z(180), TURN.z(lonpole)),
	);
}

/** Celestial position of the native pole when the reference point is not the pole itself. Eq. 8 to 10. */
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
	const half = isFree ? 90 : Math.acos(Math.max(-1, Math.min(1, reach))) * DEGREES;
	const within = [middle + half, middle - half].map((value) => {
		if (value > 180) return value - 360;
		return value < -180 ? value + 360 : value;
	});
	const found = within.filter((value) => Math.abs(value) <= 90 + 1e-10);
	if (isFree) found.push(latpole);
	if (found.length === 0) throw noPole();
	const polar = isFree ? latpole : nearestOf(found, latpole);
	const poleLatitude = Math.max(-90, Math.min(90, polar));
	if (Math.abs(poleLatitude) > 90 - 1e-10) {
		const turn = poleLatitude > 0 ? lonpole - 180 : -lonpole;
		return { longitude: longitude + turn, latitude: poleLatitude };
	}
	const [sinPole, cosPole] = sinCos(poleLatitude);
	const offset =
		cos0 < 1e-12
			? lonpole - 180
			: Math.atan2((sinLon * cosTheta) / cos0, (sinTheta - sinPole * sin0) / (cosPole * cos0)) *
				DEGREES;
	return { longitude: longitude - offset, latitude: poleLatitude };
}

function nearestOf(values: readonly number[], to: number): number {
	return values.reduce((best, value) =>
		Math.abs(value - to) < Math.abs(best - to) - 1e-9 ? value : best,
	);
}

function noPole(): FitsError {
	return new FitsError(
		'The sky coordinates of the FITS header are not valid: no pole fits its LONPOLE and CRVAL',
		{ advice: 'Draw the image as stored, or repair the LONPOLE card.' },
	);
}
