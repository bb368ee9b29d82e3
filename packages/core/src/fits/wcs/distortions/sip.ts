import type { WcsCards } from '../WcsCards';
import type { Distortion } from './Distortion';
import { solvePlane } from './solvePlane';

const MAX_ORDER = 9;

/** One term: coefficient and powers of u and v. */
type Term = readonly [coefficient: number, p: number, q: number];

/**
 * The SIP distortion of pixels, u' = u + Σ A_p_q u^p v^q; undefined when the header has none. The way back is solved
 * for, since AP and BP are approximations. Shupe et al. 2005, ASP 347, 491.
 */
export function sipOf(cards: WcsCards): Distortion | undefined {
	const [a, b] = [termsOf(cards, 'A'), termsOf(cards, 'B')];
	if (a.length + b.length === 0) return undefined;
	const forward = (u: number, v: number) => [u + sumOf(a, u, v), v + sumOf(b, u, v)] as const;
	return { forward, inverse: (x, y) => solvePlane(forward, [x, y], [x, y], 1) };
}

function termsOf(cards: WcsCards, letter: 'A' | 'B'): Term[] {
	const order = Math.min(MAX_ORDER, cards.pixelNumber(`${letter}_ORDER`) ?? -1);
	const terms: Term[] = [];
	for (let p = 0; p <= order; p++) {
		for (let q = 0; p + q <= order; q++) {
			const coefficient = cards.pixelNumber(`${letter}_${p}_${q}`) ?? 0;
			if (coefficient !== 0) terms.push([coefficient, p, q]);
		}
	}
	return terms;
}

function sumOf(terms: readonly Term[], u: number, v: number): number {
	return terms.reduce((sum, [coefficient, p, q]) => sum + coefficient * u ** p * v ** q, 0);
}
