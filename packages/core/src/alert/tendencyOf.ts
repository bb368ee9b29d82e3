import { ANOTHER_NIGHT_DAYS, type MagnitudeRate, type Measurement } from './magnitudeRate';

/** Where a brightness goes. */
export type Tendency = 'brightening' | 'fading';

/** A change of at most this many standard deviations may be none. */
const MIN_SIGNIFICANCE = 3;

/**
 * The word for a change up to `latest`. `null` where the measurements do not support one: the change is at most 3
 * standard deviations, or in some band the last flux differs by more than that from an earlier night of the meantime, the
 * other way. After its peak, a supernova may be brighter in one band than when that was last observed, but not in all.
 *
 * @param rate - From `magnitudeRate` with the same measurements.
 * @param history - All bands, in any order. Measurements without an error say nothing.
 */
export function tendencyOf(
	{ magnitudesPerDay, magnitudesPerDayErr, baselineDays }: MagnitudeRate,
	latest: Measurement,
	history: readonly Measurement[],
): Tendency | null {
	if (Math.abs(magnitudesPerDay) <= MIN_SIGNIFICANCE * magnitudesPerDayErr) return null;
	const isBrightening = magnitudesPerDay < 0;
	// The whole night of the earlier measurement counts.
	const since = latest.mjdTai - baselineDays - ANOTHER_NIGHT_DAYS;
	const meantime = history.filter(
		({ mjdTai, fluxErrNjy }) => mjdTai > since && mjdTai <= latest.mjdTai && fluxErrNjy,
	);
	const last = new Map([[latest.band, latest]]);
	for (const point of meantime) {
		const other = last.get(point.band);
		if (!other || other.mjdTai < point.mjdTai) last.set(point.band, point);
	}
	const isContradicted = meantime.some((point) => {
		const rise = riseOf(point, last.get(point.band) ?? point);
		return isBrightening ? rise < -MIN_SIGNIFICANCE : rise > MIN_SIGNIFICANCE;
	});
	if (isContradicted) return null;
	return isBrightening ? 'brightening' : 'fading';
}

/** Change of the flux to another night, in standard deviations; 0 within a night. */
function riseOf(before: Measurement, after: Measurement): number {
	if (after.mjdTai - before.mjdTai < ANOTHER_NIGHT_DAYS) return 0;
	const error = Math.hypot(before.fluxErrNjy ?? NaN, after.fluxErrNjy ?? NaN);
	return (after.fluxNjy - before.fluxNjy) / error;
}
