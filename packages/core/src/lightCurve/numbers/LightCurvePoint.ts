import { magnitudeFromFlux } from '../../alert';
import type { Measurement } from './Measurement';

/** One mark of a light curve, in the unit that is shown. */
export interface LightCurvePoint extends Omit<Measurement, 'flux'> {
	/** nJy or AB magnitude; of a limit, the magnitude than which the source is fainter. */
	readonly value: number;
	/** One standard deviation in the same unit; `undefined` for limits and where none is given. */
	readonly error?: number;
	/** Whether the value is a limit: only in magnitudes. */
	readonly isLimit: boolean;
}

/** A measurement as flux. */
export function fluxPoint(measurement: Measurement): LightCurvePoint {
	const { fluxNjy, errNjy } = measurement.flux;
	return pointOf(measurement, fluxNjy, errNjy, false);
}

/**
 * A measurement as AB magnitude. Below `limitSigma` times its error (negative fluxes always are) it is the
 * limit 31.4 − 2.5·log10(limitSigma·σ): a source of that flux would have reached the signal-to-noise asked
 * for. The rule of ZTF's forced photometry guide (Masci et al. 2023, arXiv:2305.16279), with one number for
 * both of its thresholds.
 *
 * @returns `undefined` for what is neither: not positive and without an error.
 */
export function magnitudePoint(
	measurement: Measurement,
	limitSigma: number,
): LightCurvePoint | undefined {
	const { fluxNjy, errNjy } = measurement.flux;
	const isLimit = errNjy !== undefined && fluxNjy < limitSigma * errNjy;
	const brightness = magnitudeFromFlux(isLimit ? limitSigma * errNjy : fluxNjy, errNjy);
	if (!brightness) return undefined;
	const error = isLimit ? undefined : (brightness.magnitudeErr ?? undefined);
	return pointOf(measurement, brightness.magnitude, error, isLimit);
}

function pointOf(
	{ kind, id, mjdTai, band }: Measurement,
	value: number,
	error: number | undefined,
	isLimit: boolean,
): LightCurvePoint {
	return { kind, id, mjdTai, band, value, error, isLimit };
}
