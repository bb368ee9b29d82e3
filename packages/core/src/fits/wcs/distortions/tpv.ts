import type { Distortion } from './Distortion';
import { solvePlane } from './solvePlane';

/** Highest m of PVi_m. */
const MAX_TERM = 39;
/** Terms in r = √(ξ² + η²), and their power. */
const RADIAL: Readonly<Record<number, number>> = { 3: 1, 11: 3, 23: 5, 39: 7 };
const STEP_DEG = 1e-3;

/** One term: coefficient and powers of its own axis, of the other one, and of r. */
type Term = readonly [coefficient: number, own: number, other: number, radial: number];

/**
 * The TPV distortion of the tangent plane, in degrees; PVi_1 is 1 where it is absent, as the registry says.
 * https://fits.gsfc.nasa.gov/registry/tpvwcs.html
 *
 * @param longitude - PVi_m of the longitude axis by m. @param latitude - Of the latitude axis.
 */
export function tpvOf(
	longitude: (m: number) => number | undefined,
	latitude: (m: number) => number | undefined,
): Distortion {
	const [first, second] = [termsOf(longitude), termsOf(latitude)];
	const forward = (xi: number, eta: number) =>
		[sumOf(first, xi, eta), sumOf(second, eta, xi)] as const;
	return { forward, inverse: (x, y) => solvePlane(forward, [x, y], [x, y], STEP_DEG) };
}

function termsOf(parameter: (m: number) => number | undefined): Term[] {
	const terms: Term[] = [];
	for (let m = 0; m <= MAX_TERM; m++) {
		const coefficient = parameter(m) ?? (m === 1 ? 1 : 0);
		if (coefficient !== 0) terms.push([coefficient, ...POWERS[m]]);
	}
	return terms;
}

/** Powers of the terms: by degree, falling in the own axis, a radial one after each odd degree. */
const POWERS = powers();

function powers(): Array<readonly [own: number, other: number, radial: number]> {
	const all: Array<readonly [number, number, number]> = [];
	for (let degree = 0; degree <= 7; degree++) {
		for (let own = degree; own >= 0; own--) all.push([own, degree - own, 0]);
		if (degree % 2 === 1) all.push([0, 0, RADIAL[all.length]]);
	}
	return all;
}

function sumOf(terms: readonly Term[], own: number, other: number): number {
	const [ofOwn, ofOther, ofRadius] = [own, other, Math.hypot(own, other)].map(powersOf);
	let sum = 0;
	for (const [coefficient, p, q, radial] of terms)
		sum += coefficient * ofOwn[p] * ofOther[q] * ofRadius[radial];
	return sum;
}

/** Its powers from 0 to 7. */
function powersOf(value: number): number[] {
	const powers = [1];
	for (let p = 1; p <= 7; p++) powers.push(powers[p - 1] * value);
	return powers;
}
