import type { Band } from '@fink/core';

import { fluxOfMagnitude } from '../bands';
import type { Light } from './Light';

/** A detached eclipsing binary. */
export interface EclipsingTraits {
	readonly periodDays: number;
	readonly epochMjd: number;
	/** Brightness outside eclipse in r, AB magnitude. */
	readonly magnitude: number;
	/** Light lost in the middle of the two eclipses, as a share. */
	readonly depths: readonly [primary: number, secondary: number];
	/** Half width of an eclipse as a share of the period. */
	readonly width: number;
}

const COLORS: Readonly<Record<Band, number>> = {
	u: 1.6,
	g: 0.5,
	r: 0,
	i: -0.2,
	z: -0.3,
	y: -0.35,
};

/** Two smooth eclipses a cycle; the template is the light outside eclipse. */
export function eclipsingLight(traits: EclipsingTraits): Light {
	const { periodDays, epochMjd, magnitude, depths, width } = traits;
	return {
		templateFlux: (band) => fluxOfMagnitude(magnitude + COLORS[band]),
		flux(midpointMjdTai, band) {
			const phase = ((((midpointMjdTai - epochMjd) / periodDays) % 1) + 1) % 1;
			const lost =
				depths[0] * eclipse(Math.min(phase, 1 - phase), width) +
				depths[1] * eclipse(Math.abs(phase - 0.5), width);
			return fluxOfMagnitude(magnitude + COLORS[band]) * (1 - lost);
		},
	};
}

/** 1 in the middle, 0 outside, flat-bottomed: a fourth-order bell. */
function eclipse(distance: number, width: number): number {
	return Math.exp(-((distance / width) ** 4));
}
