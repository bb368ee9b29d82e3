/** Taken out of the global once: inside jest every look at a global is slow. */
const { cos, floor, imul, log, sin, sqrt } = Math;

/** A stream of reproducible random numbers. */
export interface Random {
	/** Uniform in [0, 1). */
	uniform(): number;
	/** Uniform in [low, high). */
	between(low: number, high: number): number;
	/** A whole number in 0 … count − 1. */
	below(count: number): number;
	/** Standard normal deviate (Box and Muller 1958). */
	normal(): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	/** One of the list. */
	pick<T>(list: readonly T[]): T;
}

/**
 * A separate stream for every combination of labels, so that adding a draw in one place changes
 * nothing elsewhere. Labels are hashed with FNV-1a into the state of sfc32 (Chris Doty-Humphrey,
 * PractRand); all in 32-bit integers, hence alike on every machine.
 */
export function createRandom(...labels: readonly (string | number)[]): Random {
	const text = labels.join('|');
	let [a, b, c] = [hash(text, 0x811c9dc5), hash(text, 0x01000193), hash(text, 0x9e3779b9)];
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		c |= 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	let spare: number | null = null;
	const random: Random = {
		uniform: next,
		between: (low, high) => low + (high - low) * next(),
		below: (count) => floor(next() * count),
		chance: (probability) => next() < probability,
		pick: (list) => list[floor(next() * list.length)],
		normal() {
			if (spare !== null) {
				const value = spare;
				spare = null;
				return value;
			}
			const radius = sqrt(-2 * log(1 - next()));
			const angle = 2 * Math.PI * next();
			spare = radius * sin(angle);
			return radius * cos(angle);
		},
	};
	return random;
}

function hash(text: string, start: number): number {
	let state = start | 0;
	for (let i = 0; i < text.length; i++) {
		state ^= text.charCodeAt(i);
		state = imul(state, 0x01000193);
	}
	return state;
}
