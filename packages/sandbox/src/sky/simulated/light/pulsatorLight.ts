import type { Band } from '@fink/core';

import { fluxOfMagnitude } from '../bands';
import type { Light } from './Light';

/** A pulsating star of RR Lyrae type. */
export interface PulsatorTraits {
	readonly periodDays: number;
	readonly epochMjd: number;
	/** Mean brightness in r, AB magnitude. */
	readonly magnitude: number;
	/** Peak-to-peak amplitude in g, magnitudes. */
	readonly amplitude: number;
}

/** Color and amplitude of each band relative to g's (after Sesar et al. 2010, ApJ 708, 717). */
const TRAITS: Readonly<Record<Band, readonly [color: number, amplitude: number]>> = {
	u: [1.2, 0.95],
	g: [0.2, 1],
	r: [0, 0.71],
	i: [-0.05, 0.56],
	z: [-0.05, 0.53],
	y: [-0.05, 0.5],
};

/** Saw-tooth pulsation as a three-term Fourier series: brightens fast, fades slowly. */
export function pulsatorLight({
	periodDays,
	epochMjd,
	magnitude,
	amplitude,
}: PulsatorTraits): Light {
	return {
		templateFlux: (band) => fluxOfMagnitude(magnitude + TRAITS[band][0]),
		flux(midpointMjdTai, band) {
			const [color, share] = TRAITS[band];
			const angle = (-2 * Math.PI * (midpointMjdTai - epochMjd)) / periodDays;
			const wave = Math.sin(angle) + 0.42 * Math.sin(2 * angle) + 0.2 * Math.sin(3 * angle);
			return fluxOfMagnitude(magnitude + color + (amplitude * share * wave) / 2.4);
		},
	};
}
