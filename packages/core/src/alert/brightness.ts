import { AB_ZERO_POINT_NJY, magnitudeFromFlux } from './photometry';

/** Minimum flux / error of a detection: SNU of ZTF's forced-photometry guide (arXiv:2305.16279). */
export const MIN_DETECTION_SNR = 5;

/** Minimum flux / error of a magnitude: SNT of the same guide. Below its negative, a source is fading. */
export const MIN_MAGNITUDE_SNR = 3;

/** A limit excludes sources of this many standard deviations: SNU of the same guide. */
export const LIMIT_SIGMA = 5;

/**
 * What a measured flux means, by S/N = flux / error: `detection` from 5, `marginal` from 3 to below 5, `limit`
 * between −3 and 3, `negative` up to −3 (significantly fainter than the template), `unknown` without a
 * flux or without an error above 0.
 */
export type BrightnessKind = 'detection' | 'marginal' | 'limit' | 'negative' | 'unknown';

/** What a flux and its error tell about the brightness. */
export interface Brightness {
	readonly kind: BrightnessKind;
	/** Flux / error, signed; `null` when the kind is unknown. */
	readonly snr: number | null;
	/** AB; only for a detection or a marginal one. */
	readonly magnitude: number | null;
	/** One standard deviation, magnitudes; only with a magnitude. */
	readonly magnitudeErr: number | null;
	/** AB magnitude of 5 standard deviations: the source is fainter. Only for a limit. */
	readonly limitingMagnitude: number | null;
}

/**
 * The single rule that decides whether a flux, of the difference image or of all light, has a magnitude.
 *
 * @param fluxNjy - nJy.
 * @param fluxErrNjy - nJy, one standard deviation.
 */
export function brightnessOf(
	fluxNjy: number | null | undefined,
	fluxErrNjy: number | null | undefined,
): Brightness {
	const snr = snrOf(fluxNjy, fluxErrNjy);
	const kind = kindOf(snr);
	const hasMagnitude = kind === 'detection' || kind === 'marginal';
	const magnitude = hasMagnitude ? magnitudeFromFlux(fluxNjy, fluxErrNjy) : null;
	return {
		kind,
		snr,
		magnitude: magnitude?.magnitude ?? null,
		magnitudeErr: magnitude?.magnitudeErr ?? null,
		limitingMagnitude: kind === 'limit' ? limitingMagnitudeOf(Number(fluxErrNjy)) : null,
	};
}

/** Flux / error, signed; `null` without a flux or without an error above 0. */
export function snrOf(
	fluxNjy: number | null | undefined,
	fluxErrNjy: number | null | undefined,
): number | null {
	const isMeasured =
		typeof fluxNjy === 'number' && typeof fluxErrNjy === 'number' && fluxErrNjy > 0;
	const snr = isMeasured ? fluxNjy / fluxErrNjy : NaN;
	return Number.isFinite(snr) ? snr : null;
}

/**
 * AB magnitude of a source with a flux of `sigma` standard deviations: 31.4 − 2.5·log10(sigma·σ).
 *
 * @param fluxErrNjy - nJy, one standard deviation, above 0.
 * @param sigma - Number of standard deviations. @default 5
 */
export function limitingMagnitudeOf(fluxErrNjy: number, sigma = LIMIT_SIGMA): number {
	return AB_ZERO_POINT_NJY - 2.5 * (Math.log10(sigma) + Math.log10(fluxErrNjy));
}

function kindOf(snr: number | null): BrightnessKind {
	if (snr === null) return 'unknown';
	if (snr >= MIN_DETECTION_SNR) return 'detection';
	if (snr >= MIN_MAGNITUDE_SNR) return 'marginal';
	return snr > -MIN_MAGNITUDE_SNR ? 'limit' : 'negative';
}
