import { zenithal } from './zenithal';

const MAX_TERM = 29;
const MAX_STEPS = 60;

/** Zenithal polynomial, R = Σ PV2_m ζ^m, ζ the distance from the pole in radians. Paper II, 5.1.7. */
export const ZPN = zenithal('ZPN', 'Zenithal polynomial, of WFCAM and VISTA', (parameter) => {
	const terms = Array.from({ length: MAX_TERM + 1 }, (_, m) => parameter(m, 0));
	while (terms.length > 1 && terms.at(-1) === 0) terms.pop();
	if (terms.length < 2) return undefined;
	const slopes = terms.slice(1).map((term, m) => term * (m + 1));
	const limit = firstZero(slopes);
	const furthest = polynomial(terms, limit);
	if (!(slopes[0] >= 0) || !(furthest > terms[0])) return undefined;
	return {
		toDistance: (radius) =>
			radius < terms[0] || radius > furthest ? undefined : rootOf(terms, slopes, radius, limit),
		toRadius: (distance) => (distance <= limit ? polynomial(terms, distance) : undefined),
	};
});

function polynomial(terms: readonly number[], at: number): number {
	return terms.reduceRight((sum, term) => sum * at + term, 0);
}

/** Where the radius stops to grow: the first zero of its slope in 0 … π, found in steps of a third of a degree. */
function firstZero(slopes: readonly number[]): number {
	const step = Math.PI / 540;
	for (let at = step; at <= Math.PI; at += step) {
		if (polynomial(slopes, at) > 0) continue;
		let [low, high] = [at - step, at];
		for (let i = 0; i < MAX_STEPS; i++) {
			const middle = (low + high) / 2;
			if (polynomial(slopes, middle) > 0) low = middle;
			else high = middle;
		}
		return low;
	}
	return Math.PI;
}

/** Newton's steps, kept inside the bracket in which the radius grows. */
function rootOf(
	terms: readonly number[],
	slopes: readonly number[],
	radius: number,
	limit: number,
): number {
	let [low, high] = [0, limit];
	let at = Math.min(limit / 2, radius);
	for (let i = 0; i < MAX_STEPS; i++) {
		const error = polynomial(terms, at) - radius;
		if (error > 0) high = at;
		else low = at;
		const next = at - error / polynomial(slopes, at);
		const kept = next > low && next < high ? next : (low + high) / 2;
		if (Math.abs(kept - at) <= 1e-16 * (1 + Math.abs(at))) return kept;
		at = kept;
	}
	return at;
}
