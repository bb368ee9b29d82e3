import { ANOTHER_NIGHT_DAYS, type MagnitudeRate, type Measurement } from './magnitudeRate';

/** Where a brightness goes. */
export type Tendency = 'brightening' | 'fading';

/** A change of at most this many standard deviations may be none. */
const MIN_SIGNIFICANCE = 3;

/**
 * The word for a change up to `latest`. `null` where the measurements do not support one: the change is at most 3
 * standard deviations, or the flux went the other way between two nights in the meantime, in any band, as after the peak
 * of a supernova that was last seen in this band before it.
 *
 * @param rate - From `magnitudeRate` with the same measurements.
 * @param history - All bands, in any order.
 */
export function tendencyOf(
	{ magnitudesPerDay, magnitudesPerDayErr, baselineDays }: MagnitudeRate,
	latest: Measurement,
	history: readonly Measurement[],
): Tendency | null {
	if (Math.abs(magnitudesPerDay) <= MIN_SIGNIFICANCE * magnitudesPerDayErr) return null;
	const isBrightening = magnitudesPerDay < 0;
	const since = latest.mjdTai - baselineDays;
	const meantime = history
		.filter(({ mjdTai }) => mjdTai >= since && mjdTai <= latest.mjdTai)
		.sort((a, b) => b.mjdTai - a.mjdTai);
	const isContradicted = meantime.some((point, index) => {
		const rise = riseTo(point, meantime.slice(index + 1));
		return isBrightening ? rise < -MIN_SIGNIFICANCE : rise > MIN_SIGNIFICANCE;
	});
	if (isContradicted) return null;
	return isBrightening ? 'brightening' : 'fading';
}

/** Change of the flux since the last earlier night in the same band, in standard deviations; 0 where not known. */
function riseTo(point: Measurement, earlier: readonly Measurement[]): number {
	const before = earlier.find(
		({ band, mjdTai }) => band === point.band && point.mjdTai - mjdTai >= ANOTHER_NIGHT_DAYS,
	);
	if (!before?.fluxErrNjy || !point.fluxErrNjy) return 0;
	return (point.fluxNjy - before.fluxNjy) / Math.hypot(point.fluxErrNjy, before.fluxErrNjy);
}
