import { JD_MINUS_MJD } from '@fink/core';

import { JsonNumber, type JsonValue } from '../python';
import { parseTime } from './parseTime';

/** Days before this are Modified Julian Dates, others Julian Dates. */
const MIN_JULIAN_DATE = 2_400_000;

/**
 * A date of the position search as MJD: a calendar date as `parseTime` takes it, read as TAI, hence without
 * `Z`; or a Julian or Modified Julian Date, as number or text, so that `2026` is MJD 2026.
 *
 * @returns null where the real code raises.
 */
export function parseAnyTime(value: JsonValue): number | null {
	const text = value instanceof JsonNumber ? value.text : value;
	if (typeof text !== 'string') return null;
	if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) {
		const days = Number(text);
		return days > MIN_JULIAN_DATE ? days - JD_MINUS_MJD : days;
	}
	return text.endsWith('Z') ? null : parseTime(text);
}
