import * as fc from 'fast-check';

import type { SourceRow } from '../../../src/lightCurve';

/** Numbers from 0 to 1, the same for the same seed (Park & Miller 1988). */
export function randomNumbers(seed: number): () => number {
	let state = seed % 2147483647 || 1;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}

/** What a made-up curve is like. */
export interface MadeUp {
	readonly seed: number;
	readonly detections: number;
	readonly forced: number;
	readonly bands: string;
	readonly startMjdTai: number;
	readonly spanDays: number;
	readonly peakNjy: number;
	readonly noiseNjy: number;
	/** Parts of the rows without an error. */
	readonly withoutError: number;
}

/** Rows of a transient that rises and fades, with noise: forced ones may be negative. */
export function madeUpRows(about: MadeUp): SourceRow[] {
	const random = randomNumbers(about.seed);
	const { detections, forced, bands, startMjdTai, spanDays, peakNjy, noiseNjy } = about;
	return Array.from({ length: detections + forced }, (_, i) => {
		const isForced = i >= detections;
		const part = random();
		const brightness = part < 0.2 ? part / 0.2 : Math.exp((0.2 - part) * 4);
		const noise = (random() + random() + random() - 1.5) * 2 * noiseNjy;
		const shown = isForced && random() < 0.3 ? 0 : brightness;
		return {
			diaObjectId: '170587117485817955',
			[isForced ? 'diaForcedSourceId' : 'diaSourceId']: String(17058711748581000n + BigInt(i)),
			mjdTai: startMjdTai + part * spanDays,
			band: bands[Math.floor(random() * bands.length)],
			fluxNjy: peakNjy * shown + noise,
			fluxErrNjy: random() < about.withoutError ? null : noiseNjy * (0.5 + random()),
			scienceFluxNjy: peakNjy * (0.4 + shown) + noise,
			scienceFluxErrNjy: noiseNjy * (0.5 + random()),
		};
	});
}

/** Curves of all kinds: one point to many, minutes to decades, faint to bright. */
export const madeUps = fc
	.record({
		seed: fc.integer({ min: 1, max: 1e6 }),
		detections: fc.constantFrom(1, 2, 3, 10, 60, 200),
		forced: fc.constantFrom(0, 0, 1, 40),
		bands: fc.constantFrom('ugrizy', 'r', 'gr', 'yz', 'ugi'),
		startMjdTai: fc.double({ min: 60000, max: 63000, noNaN: true }),
		spanDays: fc.constantFrom(0, 0.0004, 0.02, 0.6, 3, 25, 140, 800, 5000),
		peakNjy: fc.constantFrom(3, 90, 4000, 1.2e5, 3e7, 5e9),
		noiseShare: fc.constantFrom(0.001, 0.05, 0.4),
		withoutError: fc.constantFrom(0, 0.2, 1),
	})
	.map(({ noiseShare, ...about }): MadeUp => ({ ...about, noiseNjy: about.peakNjy * noiseShare }));
