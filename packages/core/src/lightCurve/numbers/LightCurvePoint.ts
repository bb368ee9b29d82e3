import { type BrightnessKind, brightnessOf, LIMIT_SIGMA, limitingMagnitudeOf } from '../../alert';
import type { Measurement } from './Measurement';

/** One mark of a light curve, in the unit that is shown. */
export interface LightCurvePoint extends Omit<Measurement, 'flux'> {
	/**
	 * nJy or AB magnitude; of a limit, the magnitude than which the source is fainter; `null` of a negative
	 * measurement in magnitudes, which has none.
	 */
	readonly value: number | null;
	/** One standard deviation in the same unit; `undefined` without a value, for limits and where none is given. */
	readonly error?: number;
	/** What the flux stands for, by its signal-to-noise; in magnitudes all below `limitSigma` are limits. */
	readonly brightnessKind: BrightnessKind;
	/** Whether the value is a limit: only in magnitudes. */
	readonly isLimit: boolean;
}

/** A point that has a place in the plot. */
export interface PlacedPoint extends LightCurvePoint {
	readonly value: number;
}

/** Whether a point has a place on the vertical axis; in magnitudes negative ones have none. */
export function isPlaced(point: LightCurvePoint): point is PlacedPoint {
	return point.value !== null;
}

/** A measurement as flux. */
export function fluxPoint({ flux, ...about }: Measurement): LightCurvePoint {
	const { fluxNjy, errNjy } = flux;
	const { kind: brightnessKind } = brightnessOf(fluxNjy, errNjy);
	return { ...about, value: fluxNjy, error: errNjy, brightnessKind, isLimit: false };
}

/**
 * A measurement as AB magnitude, by the rule of `brightnessOf`; positive ones below `limitSigma` are limits
 * too. Limits stand at 5 standard deviations, or at `limitSigma` where that is more: a source that bright
 * would have been measured above it.
 *
 * @returns `undefined` without an error: then a flux has neither a magnitude nor a limit.
 */
export function magnitudePoint(
	{ flux, ...about }: Measurement,
	limitSigma: number,
): LightCurvePoint | undefined {
	const { kind, snr, magnitude, magnitudeErr } = brightnessOf(flux.fluxNjy, flux.errNjy);
	if (snr === null || flux.errNjy === undefined) return undefined;
	if (kind === 'negative') return { ...about, value: null, brightnessKind: kind, isLimit: false };
	if (magnitude === null || snr < limitSigma) {
		const value = limitingMagnitudeOf(flux.errNjy, limitsAt(limitSigma));
		return { ...about, value, brightnessKind: 'limit', isLimit: true };
	}
	const error = magnitudeErr ?? undefined;
	return { ...about, value: magnitude, error, brightnessKind: kind, isLimit: false };
}

/** Number of standard deviations of a limit. */
export function limitsAt(limitSigma: number): number {
	return Math.max(LIMIT_SIGMA, limitSigma);
}
