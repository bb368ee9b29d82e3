import type { BrightnessFact, ChangeFact } from './AlertFacts';
import { decimalsOfError, fixed, isError, MIN_FINE_ERROR } from './numberText';

/** The error of a detection's magnitude, e.g. `± 0.05`; empty for what has none of its own. */
export function errorText({ kind, magnitudeErr }: BrightnessFact): string {
	if (kind !== 'detection' || !isError(magnitudeErr)) return '';
	if (magnitudeErr < MIN_FINE_ERROR) return '± < 0.001';
	return `± ${fixed(magnitudeErr, decimalsOfError(magnitudeErr))}`;
}

/** How fast the brightness changes, e.g. `fading 0.21 mag/d`; empty unless it surely does, by three standard deviations. */
export function changeText({
	magnitudesPerDay: rate,
	magnitudesPerDayErr: error,
}: ChangeFact): string {
	if (Math.abs(rate) <= 3 * error) return '';
	const size = fixed(Math.abs(rate), isError(error) ? decimalsOfError(error) : 2);
	return `${rate < 0 ? 'brightening' : 'fading'} ${size} mag/d`;
}
