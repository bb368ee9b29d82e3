import { sinCos, TURN, type Matrix3, type Vector } from '../rotations';
import { productOf } from '../tangentPlane';
import { byMatrix } from './byMatrix';
import { fk5ToIcrs } from './fk5';
import type { Frame, FrameMaps } from './Frame';

/** From FK4 B1950 without E-terms to FK5 J2000, at B1950. Murray 1989, A&A 218, 325, eq. 28. */
const B1950_TO_J2000: Matrix3 = [
	0.9999256794956877, -0.0111814832204662, -0.0048590038153592, 0.0111814832391717,
	0.9999374848933135, -0.0000271625947142, 0.0048590037723143, -0.000027170293744,
	0.9999881946023742,
];

/** What it changes by in a Julian century, in units of 1e-6: FK4 rotates. Eq. 29. */
const PER_CENTURY: Matrix3 = [
	-0.0026455262, -1.1539918689, 2.111134619, 1.1540628161, -0.0129042997, 0.0236021478,
	-2.1112979048, -0.0056024448, 0.0102587734,
];

const JD_B1950 = 2433282.42345905;
const JD_J2000 = 2451545;

/** Fourth Fundamental Catalogue, with the E-terms of aberration in its positions. */
export const FK4: Frame = {
	name: 'FK4',
	description: 'Fourth Fundamental Catalogue, with its E-terms of aberration',
	maps: (equinox = 1950) => {
		const straight = withoutETerms(equinox);
		const e = eTerms(julianDate(equinox));
		return {
			toIcrs: (direction) => straight.toIcrs(withoutAberration(direction, e)),
			fromIcrs: (direction) => withAberration(straight.fromIcrs(direction), e),
		};
	},
};

/** The same without the E-terms. */
export const FK4_NO_E: Frame = {
	name: 'FK4-NO-E',
	description: 'Fourth Fundamental Catalogue, without the E-terms',
	maps: withoutETerms,
};

/** Like astropy, positions are for the date of the equinox: FK4 rotates slowly relative to FK5. */
function withoutETerms(equinox = 1950): FrameMaps {
	const centuries = (50 + (julianDate(equinox) - JD_J2000) / 365.25) / 100;
	const toFk5 = B1950_TO_J2000.map(
		(value, i) => value + PER_CENTURY[i] * 1e-6 * centuries,
	) as unknown as Matrix3;
	return byMatrix(productOf(fk5ToIcrs(2000), productOf(toFk5, newcomb(equinox, 1950))));
}

function julianDate(besselianYear: number): number {
	return 2415020.31352 + (besselianYear - 1900) * 365.242198781;
}

/** Precession between Besselian years by Newcomb's constants, as astropy. */
function newcomb(from: number, to: number): Matrix3 {
	const t = (from - 1850) / 1000;
	const dt = (to - from) / 1000;
	const first = 23035.545 + t * 139.72 + 0.06 * t * t;
	const zeta = (((17.995 * dt + 30.24 - 0.27 * t) * dt + first) * dt) / 3600;
	const z = (((18.325 * dt + 109.48 + 0.39 * t) * dt + first) * dt) / 3600;
	const slope = 20051.12 - 85.29 * t - 0.37 * t * t;
	const theta = (((-41.8 * dt - 42.65 - 0.37 * t) * dt + slope) * dt) / 3600;
	return productOf(productOf(TURN.z(-z), TURN.y(theta)), TURN.z(-zeta));
}

/** The elliptic part of the annual aberration. Explanatory Supplement 1992; as astropy. */
function eTerms(jd: number): Vector {
	const t = (jd - JD_B1950) / 36525;
	const eccentricity = 0.01673011 + t * (-0.00004193 - t * 0.000000126);
	const [sinPerigee, cosPerigee] = sinCos(
		(1015489.951 + t * (6190.67 + t * (1.65 + t * 0.012))) / 3600,
	);
	const j = (jd - JD_J2000) / 36525;
	const [sinTilt, cosTilt] = sinCos(
		(84381.448 + j * (-46.815 + j * (-0.00059 + j * 0.001813))) / 3600,
	);
	const k = eccentricity * (0.0056932 * (Math.PI / 180));
	return [k * sinPerigee, -k * cosPerigee * cosTilt, -k * cosPerigee * sinTilt];
}

function withoutAberration(direction: Vector, e: Vector): Vector {
	const r = normalized(direction);
	const along = e[0] * r[0] + e[1] * r[1] + e[2] * r[2];
	return normalized([0, 1, 2].map((i) => r[i] - e[i] + along * r[i]) as unknown as Vector);
}

/** The inverse, by repetition: each gains six digits. */
function withAberration(direction: Vector, e: Vector): Vector {
	const wanted = normalized(direction);
	let r = wanted;
	for (let step = 0; step < 4; step++) {
		const got = withoutAberration(r, e);
		r = normalized([0, 1, 2].map((i) => r[i] + wanted[i] - got[i]) as unknown as Vector);
	}
	return r;
}

function normalized(direction: Vector): Vector {
	const length = Math.hypot(...direction);
	return direction.map((value) => value / length) as unknown as Vector;
}
