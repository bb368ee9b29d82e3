import { magnitudeRate } from '../../alert';
import type { ChangeFact } from '../AlertFacts';
import { signed, spanText, withError } from '../numberText';
import type { AlertReader } from '../readAlert';
import { measurementOf, type Detection } from '../readHistory';

/** `null` without an earlier magnitude in the alert's band. */
export function changeFact(alert: AlertReader, history: readonly Detection[]): ChangeFact | null {
	const { mjdTai } = alert;
	const latest = measurementOf({
		mjdTai: mjdTai ?? NaN,
		band: alert.text('band') ?? '',
		fluxNjy: alert.number('fluxNjy') ?? NaN,
		fluxErrNjy: alert.number('fluxErrNjy'),
	});
	const measured = history.map(measurementOf).filter((point) => point !== null);
	const rate = latest && magnitudeRate(latest, measured);
	if (!rate) return null;
	const { magnitudesPerDay, magnitudesPerDayErr, baselineDays, band } = rate;
	const value = withError(magnitudesPerDay, magnitudesPerDayErr, 2);
	const sign = signed(magnitudesPerDay, 2).startsWith('+') ? '+' : '';
	const text = `${sign}${value} mag/day in ${band} over ${spanText(baselineDays)}${tendency(rate)}`;
	return { magnitudesPerDay, magnitudesPerDayErr, baselineDays, text };
}

/** Only a change of more than three standard deviations is called one. */
function tendency(rate: Pick<ChangeFact, 'magnitudesPerDay' | 'magnitudesPerDayErr'>): string {
	const { magnitudesPerDay, magnitudesPerDayErr } = rate;
	if (magnitudesPerDayErr === null) return '';
	if (Math.abs(magnitudesPerDay) <= 3 * magnitudesPerDayErr) return '';
	return magnitudesPerDay < 0 ? ', brightening' : ', fading';
}
