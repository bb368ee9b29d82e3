import { magnitudeFromFlux } from './photometry';

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
	/** One standard deviation; `null` when one of the fluxes came without. */
	readonly magnitudesPerDayErr: number | null;
	/** Time between the two measurements, days. */
	readonly baselineDays: number;
	readonly band: string;
}

/** Pairs of one night say more about noise than about the source. Days. */
const ANOTHER_NIGHT_DAYS = 0.5;

/**
 * Change of the AB magnitude up to `latest`, from the last measurement before it in the same band that is
 * from another night, or else the last at all: (m₂ − m₁)/(t₂ − t₁), σ = √(σ₁² + σ₂²)/(t₂ − t₁).
 *
 * The two points are those of Fink's kilonova bots (fink-filters, `filter_early_kn_candidates`), with a
 * longer lever.
 *
 * @param history - Of the same object, in any order; `latest` may be among them. Negative fluxes have no
 * magnitude and are left out.
 * @returns `null` without two such measurements.
 */
export function magnitudeRate(
	latest: Measurement,
	history: readonly Measurement[],
): MagnitudeRate | null {
	const now = magnitudeFromFlux(latest.fluxNjy, latest.fluxErrNjy);
	const earlier = history
		.filter(({ band, mjdTai, fluxNjy }) => {
			return band === latest.band && mjdTai < latest.mjdTai && fluxNjy > 0;
		})
		.sort((a, b) => b.mjdTai - a.mjdTai);
	const before =
		earlier.find(({ mjdTai }) => latest.mjdTai - mjdTai >= ANOTHER_NIGHT_DAYS) ?? earlier[0];
	const then = before && magnitudeFromFlux(before.fluxNjy, before.fluxErrNjy);
	if (!now || !then) return null;
	const baselineDays = latest.mjdTai - before.mjdTai;
	const errors = [now.magnitudeErr, then.magnitudeErr].filter((error) => error !== null);
	return {
		magnitudesPerDay: (now.magnitude - then.magnitude) / baselineDays,
		magnitudesPerDayErr: errors.length === 2 ? Math.hypot(...errors) / baselineDays : null,
		baselineDays,
		band: latest.band,
	};
}
