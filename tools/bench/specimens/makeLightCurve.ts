import type { SourceRow } from '@fink/core';

/** Rows of a transient that rises for 15 days and fades, with noise; the same for the same count. */
export function makeLightCurve(count: number): SourceRow[] {
	let state = 7;
	const random = (): number => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
	return Array.from({ length: count }, (_, i) => {
		const days = random() * 100;
		const flux = 9000 * (days < 15 ? days / 15 : Math.exp((15 - days) / 28));
		const noise = (random() + random() + random() - 1.5) * 400;
		return {
			diaObjectId: '170587117485817955',
			diaSourceId: String(170587117485800000n + BigInt(i)),
			mjdTai: 61200 + days,
			band: 'ugrizy'[i % 6],
			fluxNjy: flux + noise,
			fluxErrNjy: 180 + flux * 0.03,
		};
	});
}
