import type { Band } from '@fink/core';

/** How a point source shines. Fluxes in nJy, total light, never negative. */
export interface Light {
	/** Flux at a time (MJD in TAI). */
	flux(midpointMjdTai: number, band: Band): number;
	/** Flux in the template, which was made from older images. */
	templateFlux(band: Band): number;
}
