/** AB magnitude of 1 nJy. Rubin's Data Products Definition Document (LSE-163); fink-filters, rubin/utils.py. */
export const AB_ZERO_POINT_NJY = 31.4;

/** dm/d(ln f) = 2.5/ln 10, about 1.0857: a small relative flux error as an error in magnitudes. */
const MAGNITUDES_PER_RELATIVE_ERROR = 2.5 / Math.LN10;

/** Brightness on the AB system. */
export interface Magnitude {
	/** AB magnitude: smaller is brighter. */
	readonly magnitude: number;
	/** One standard deviation in magnitudes; `null` when the flux came without an error. */
	readonly magnitudeErr: number | null;
}

/**
 * AB magnitude of a flux: m = 31.4 − 2.5·log10(f), σ_m = 2.5/ln 10 · σ_f/f.
 *
 * @param fluxNjy - nJy; zero, negative (fainter than the template) and missing fluxes have no magnitude.
 * @param fluxErrNjy - nJy, one standard deviation.
 * @returns `null` without a magnitude.
 */
export function magnitudeFromFlux(
	fluxNjy: number | null | undefined,
	fluxErrNjy?: number | null,
): Magnitude | null {
	if (!isFiniteNumber(fluxNjy) || fluxNjy <= 0) return null;
	return {
		magnitude: AB_ZERO_POINT_NJY - 2.5 * Math.log10(fluxNjy),
		magnitudeErr: isFiniteNumber(fluxErrNjy)
			? (MAGNITUDES_PER_RELATIVE_ERROR * fluxErrNjy) / fluxNjy
			: null,
	};
}

/**
 * The inverse of {@link magnitudeFromFlux}, in nJy.
 *
 * @param magnitudeErr - One standard deviation. @default unknown
 */
export function fluxFromMagnitude(
	magnitude: number,
	magnitudeErr?: number | null,
): { readonly fluxNjy: number; readonly fluxErrNjy: number | null } {
	const fluxNjy = 10 ** ((AB_ZERO_POINT_NJY - magnitude) / 2.5);
	const fluxErrNjy = isFiniteNumber(magnitudeErr)
		? (fluxNjy * magnitudeErr * Math.LN10) / 2.5
		: null;
	return { fluxNjy, fluxErrNjy };
}

function isFiniteNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}
