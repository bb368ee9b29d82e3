import type { AlertFacts } from '../AlertFacts';

/** Why an alert can't be reported as a source on the sky; empty when it can. */
export function reportProblems(facts: AlertFacts): string[] {
	return [
		...(facts.isAsteroid
			? ['It is a Solar System object; Rubin reports these to the Minor Planet Center itself.']
			: []),
		...(facts.position === null ? ['Its position is not known.'] : []),
		...(facts.detected === null ? ['Its time is not known.'] : []),
	];
}

/** Plain ASCII: signs of our words are replaced, anything else foreign becomes `?`. */
export function toAscii(text: string): string {
	return text
		.replace(/\u2212/g, '-')
		.replace(/±/g, '+/-')
		.replace(/≈/g, '~')
		.replace(/σ/g, ' sigma')
		.replace(/[^\x20-\x7e]/g, '?');
}
