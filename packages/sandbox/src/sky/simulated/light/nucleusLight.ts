import type { Band } from '@fink/core';

import { fluxOfMagnitude } from '../bands';
import { createRandom } from '../Random';
import type { Light } from './Light';

/** An active galactic nucleus. */
export interface NucleusTraits {
	/** Mean brightness in r, AB magnitude. */
	readonly magnitude: number;
	/** Damping time, days. */
	readonly dampingDays: number;
	/** Asymptotic standard deviation in g, magnitudes. */
	readonly deviation: number;
	/** When the template was made, and until when the walk is needed, MJD. */
	readonly templateMjd: number;
	readonly lastMjd: number;
}

/** Color and amplitude of variation of each band, bluer is stronger. */
const TRAITS: Readonly<Record<Band, readonly [color: number, amplitude: number]>> = {
	u: [0.35, 1.15],
	g: [0.15, 1],
	r: [0, 0.85],
	i: [-0.1, 0.75],
	z: [-0.15, 0.7],
	y: [-0.2, 0.65],
};

/** A damped random walk in magnitudes, one step a day (Kelly, Bechtold & Siemiginowska 2009, ApJ 698, 895). */
export function nucleusLight(
	seed: string,
	{ magnitude, dampingDays, deviation, templateMjd, lastMjd }: NucleusTraits,
): Light {
	const random = createRandom(seed, 'walk');
	const memory = Math.exp(-1 / dampingDays);
	const kick = deviation * Math.sqrt(1 - memory * memory);
	const walk = [deviation * random.normal()];
	while (walk.length < lastMjd - templateMjd + 2) {
		walk.push(walk[walk.length - 1] * memory + kick * random.normal());
	}
	const magnitudeAt = (mjd: number, band: Band): number => {
		const day = Math.floor(mjd - templateMjd);
		const share = mjd - templateMjd - day;
		const offset = walk[day] * (1 - share) + walk[day + 1] * share;
		return magnitude + TRAITS[band][0] + TRAITS[band][1] * offset;
	};
	return {
		templateFlux: (band) => fluxOfMagnitude(magnitudeAt(templateMjd, band)),
		flux: (midpointMjdTai, band) => fluxOfMagnitude(magnitudeAt(midpointMjdTai, band)),
	};
}
