import { fluxFromMagnitude, type Band } from '@fink/core';

/** What a 30 s visit is like in one band. */
export interface BandTraits {
	/** Variance of the sky in one pixel, nJy²; real cutouts have 1300 to 2300 in the middle bands. */
	readonly skyVariance: number;
	/** Photo-electrons that 1 nJy gives in the exposure (LSST System Engineering zero points, SMTN-002). */
	readonly electronsPerNjy: number;
}

/** Traits of each band. */
export const BAND_TRAITS: Readonly<Record<Band, BandTraits>> = {
	u: { skyVariance: 480, electronsPerNjy: 0.33 },
	g: { skyVariance: 620, electronsPerNjy: 1.73 },
	r: { skyVariance: 1150, electronsPerNjy: 1.44 },
	i: { skyVariance: 2000, electronsPerNjy: 1.09 },
	z: { skyVariance: 3900, electronsPerNjy: 0.75 },
	y: { skyVariance: 6300, electronsPerNjy: 0.33 },
};

/** Flux in nJy of an AB magnitude. */
export function fluxOfMagnitude(magnitude: number): number {
	return fluxFromMagnitude(magnitude).fluxNjy;
}
