import { brightnessOf } from './brightness';

/** One measurement of brightness. */
export interface Measurement {
	/** MJD in TAI. */
	readonly mjdTai: number;
	readonly band: string;
	readonly fluxNjy: number;
	readonly fluxErrNjy: number | null;
}

/** How fast the brightness changes. */
export interface MagnitudeRate {
	/** Magnitudes per day: negative while it becomes brighter. */
	readonly magnitudesPerDay: number;
	/** One standard deviation. */
	readonly magnitudesPerDayErr: number;
	/** Time between the two measurements, days. */
	readonly baselineDays: number;
	readonly band: string;
}

/**
 * Two visits further apart than this are of two nights: the longest night at Cerro Pachón is half an hour
 * shorter, and the shortest day half an hour longer. Days.
 */
export const ANOTHER_NIGHT_DAYS = 0.5;

/**
 * Change of the AB magnitude up to `latest`, from the last earlier measurement in the same band and
 * another night: (m₂ − m₁)/(t₂ − t₁), σ = √(σ₁² + σ₂²)/(t₂ − t₁). Only measurements of at least 3
 * standard deviations have a magnitude.
 *
 * Fink's kilonova bots choose the two points the same way (fink-filters, `filter_early_kn_candidates`), over a
 * shorter time.
 *
 * @param history - Of the same object, in any order; `latest` may be among them.
 * @returns `null` without two such measurements.
 */
export function magnitudeRate(
	latest: Measurement,
	history: readonly Measurement[],
): MagnitudeRate | null {
	const now = magnitudeOf(latest);
	const [before] = history
		.filter((point) => {
			const isAnotherNight = latest.mjdTai - point.mjdTai >= ANOTHER_NIGHT_DAYS;
			return isAnotherNight && point.band === latest.band && magnitudeOf(point) !== null;
		})
		.sort((a, b) => b.mjdTai - a.mjdTai);
	const then = before && magnitudeOf(before);
	if (!now || !then) return null;
	const baselineDays = latest.mjdTai - before.mjdTai;
	return {
		magnitudesPerDay: (now.magnitude - then.magnitude) / baselineDays,
		magnitudesPerDayErr: Math.hypot(now.magnitudeErr, then.magnitudeErr) / baselineDays,
		baselineDays,
		band: latest.band,
	};
}

function magnitudeOf({ fluxNjy, fluxErrNjy }: Measurement) {
	const { magnitude, magnitudeErr } = brightnessOf(fluxNjy, fluxErrNjy);
	return magnitude === null || magnitudeErr === null ? null : { magnitude, magnitudeErr };
}
