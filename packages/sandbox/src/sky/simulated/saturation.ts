import type { Band } from '@fink/core';

import { BAND_TRAITS } from './bands';
import type { Random } from './Random';

/** Electrons that a pixel of LSSTCam holds before it saturates (Rubin Observatory: about 10⁵). */
const FULL_WELL_ELECTRONS = 100_000;

/** Light at which a pixel saturates, nJy. */
export function saturationNjy(band: Band): number {
	return FULL_WELL_ELECTRONS / BAND_TRAITS[band].electronsPerNjy;
}

/**
 * Replaces saturated pixels by a ragged plateau, with one level per row: real files hold no NaN there but values
 * interpolated along the rows.
 */
export function saturate(image: Float64Array, side: number, band: Band, random: Random): void {
	const limit = saturationNjy(band);
	for (let row = 0; row < side; row++) {
		const level = limit * random.between(0.7, 1);
		for (let i = row * side; i < (row + 1) * side; i++) {
			if (image[i] > limit) image[i] = level;
		}
	}
}
