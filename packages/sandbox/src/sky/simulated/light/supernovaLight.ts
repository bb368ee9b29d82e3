import type { Band } from '@fink/core';

import { fluxOfMagnitude } from '../bands';
import type { Light } from './Light';

/** A supernova seen from Earth. */
export interface SupernovaTraits {
	readonly type: 'Ia' | 'II';
	/** Time of maximum in r, MJD in TAI. */
	readonly maximumMjd: number;
	/** Brightness at maximum in r, AB magnitude. */
	readonly magnitude: number;
	readonly redshift: number;
}

/** Brightness relative to r, magnitudes, and rise and decline times in days, per band. */
const SHAPES: Readonly<
	Record<'Ia' | 'II', Readonly<Record<Band, readonly [color: number, rise: number, fall: number]>>>
> = {
	Ia: {
		u: [0.6, 2.4, 11],
		g: [0.05, 2.6, 17],
		r: [0, 2.9, 24],
		i: [0.35, 2.9, 28],
		z: [0.45, 2.9, 30],
		y: [0.55, 2.9, 30],
	},
	II: {
		u: [0.35, 1.7, 9],
		g: [0, 2, 38],
		r: [0, 2.3, 85],
		i: [0.1, 2.3, 90],
		z: [0.15, 2.3, 90],
		y: [0.2, 2.3, 90],
	},
};

/**
 * Rise and exponential decline in the form of Bazin et al. 2009 (A&A 499, 653), stretched by 1 + z;
 * type Ia gets the second bump of the red bands 24 days after maximum. Nothing in the template.
 */
export function supernovaLight({ type, maximumMjd, magnitude, redshift }: SupernovaTraits): Light {
	return {
		templateFlux: () => 0,
		flux(midpointMjdTai, band) {
			const [color, rise, fall] = SHAPES[type][band];
			const days = (midpointMjdTai - maximumMjd) / (1 + redshift);
			const peakDays = rise * Math.log(fall / rise - 1);
			const bazin = (t: number): number => Math.exp(-t / fall) / (1 + Math.exp(-t / rise));
			const bump =
				type === 'Ia' && 'izy'.includes(band) ? 0.3 * Math.exp(-(((days - 24) / 8) ** 2)) : 0;
			const shape = bazin(days + peakDays) / bazin(peakDays) + bump;
			return fluxOfMagnitude(magnitude + color) * shape;
		},
	};
}
