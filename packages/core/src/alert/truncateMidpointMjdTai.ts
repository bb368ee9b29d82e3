import { OptionError } from '../errors';
import { JD_MINUS_MJD } from './time';

/** Decimals of a served time that agree with the stored one in 100 % of 1738 real sources. */
const MATCHING_DECIMALS = 7;

/**
 * A time as `/sources` expects it: cut after 7 decimals, never rounded.
 *
 * The server uses it as a text prefix of the stored number, which has more decimals than the answer shows
 * (rounded to 10): only the first 7 are certain to agree. Trailing zeros are dropped, as the stored text has
 * none (`61105.500` is stored as `61105.5`). A whole number asks for the whole day.
 *
 * @param value - MJD in TAI, as `r:midpointMjdTai` shows it. Text is cut digit by digit.
 * @throws {OptionError} not a date between MJD 10000 and 99999.
 */
export function truncateMidpointMjdTai(
	value: string | number,
	fieldName = 'Time (MJD TAI)',
): string {
	const text = String(value).trim();
	const [, days, decimals] = /^(\d{5})(?:\.(\d+))?$/.exec(text) ?? [];
	if (days === undefined || days.startsWith('0')) {
		throw new OptionError(`${fieldName} ${text || 'is empty and'} is not a modified Julian date`, {
			field: fieldName,
			given: value,
			advice: adviceOn(text),
		});
	}
	if (decimals === undefined) return days;
	const exact = decimals.replace(/0+$/, '') || '0';
	return `${days}.${exact.length > MATCHING_DECIMALS ? exact.slice(0, MATCHING_DECIMALS) : exact}`;
}

const ADVICE =
	'Enter the r:midpointMjdTai of one alert, e.g. 61235.4191836794, or a whole day, e.g. 61235.';

/** A Julian date is not converted: as a float64 it lacks the decimals by which the server finds an alert. */
function adviceOn(text: string): string {
	if (!/^2[34]\d{5}(?:\.\d*)?$/.test(text)) return ADVICE;
	const mjd = (Number(text) - JD_MINUS_MJD).toFixed(4);
	return `It is a Julian date; as MJD it is about ${mjd}, but with too few decimals to identify an alert. ${ADVICE}`;
}
