import type { Band } from '@fink/core';

import { fluxOfMagnitude } from '../bands';
import { createRandom } from '../Random';
import type { Light } from './Light';

/** A cool star with spots, or without any. */
export interface SpottedTraits {
	/** Mean brightness in r, AB magnitude. */
	readonly magnitude: number;
	/** Half of what the spots take away at most, as a share; 0 for a star that does not vary. */
	readonly amplitude: number;
	readonly periodDays: number;
	/** How much brighter exposures are than the template on average, as a share. */
	readonly excess: number;
	/** Scatter of the exposures' calibration, as a share. */
	readonly calibration: number;
}

/** Colors of a K star relative to r, AB magnitudes. */
const COLORS: Readonly<Record<Band, number>> = {
	u: 2.6,
	g: 0.9,
	r: 0,
	i: -0.35,
	z: -0.5,
	y: -0.6,
};

/** A sine wave, on which every exposure adds a small error of its calibration; the template is the mean. */
export function spottedLight(
	seed: string,
	{ magnitude, amplitude, periodDays, excess, calibration }: SpottedTraits,
): Light {
	const templateFlux = (band: Band): number => fluxOfMagnitude(magnitude + COLORS[band]);
	return {
		templateFlux,
		flux(midpointMjdTai, band) {
			const wave = amplitude * Math.sin((2 * Math.PI * midpointMjdTai) / periodDays);
			const error = calibration * createRandom(seed, 'calibration', midpointMjdTai).normal();
			return templateFlux(band) * (1 + excess + wave + error);
		},
	};
}
