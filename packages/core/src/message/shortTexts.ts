import type { BrightnessFact, ChangeFact } from './AlertFacts';
import { decimalsOfError, fixed, isError, MIN_FINE_ERROR } from './numberText';

/** The error of a detection's magnitude, e.g. `± 0.05`; empty for what has none of its own. */
export function errorText({ kind, magnitudeErr }: BrightnessFact): string {
	if (kind !== 'detection' || !isError(magnitudeErr)) return '';
	if (magnitudeErr < MIN_FINE_ERROR) return '± < 0.001';
	return `± ${fixed(magnitudeErr, decimalsOfError(magnitudeErr))}`;
}

/** How fast the brightness changes, e.g. `fading 0.21 mag/d`; empty where the measurements do not support a word. */
export function changeText({
	magnitudesPerDay: rate,
	magnitudesPerDayErr: error,
	tendency,
}: ChangeFact): string {
	if (tendency === null) return '';
	const size = fixed(Math.abs(rate), isError(error) ? decimalsOfError(error) : 2);
	return `${tendency} ${size} mag/d`;
}
