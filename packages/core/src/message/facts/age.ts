import { mjdOf, mjdTaiToUtcIso } from '../../alert';
import type { AgeFact, DetectedFact } from '../AlertFacts';
import type { Detection } from '../readHistory';
import { spanText } from '../numberText';
import type { AlertReader } from '../readAlert';

/** `null` when the time is not known. */
export function detectedFact({ mjdTai }: AlertReader): DetectedFact | null {
	const utcIso = mjdTai === null ? null : mjdTaiToUtcIso(mjdTai);
	if (mjdTai === null || utcIso === null) return null;
	return { mjdTai, utcIso, text: `${utcIso.slice(0, 19).replace('T', ' ')} UTC` };
}

/**
 * Age by the object's detections or by what the item tells, whichever reaches further back (a list may lack
 * the oldest ones): its own age, the time of the first detection, or that its two ids are equal, since Rubin
 * names an object after its first detection.
 *
 * @param history - Detections of the object, the alert's own among them; empty when not known.
 * @param isComplete - Whether the first of `history` can be the first of all.
 */
export function ageFact(
	alert: AlertReader,
	history: readonly Detection[],
	isComplete: boolean,
): AgeFact | null {
	const { mjdTai } = alert;
	const days = firstDays(alert, isComplete ? history : []);
	const before = history.filter((detection) => mjdTai !== null && detection.mjdTai < mjdTai);
	const previous = Math.max(...before.map((detection) => detection.mjdTai));
	const daysSincePrevious = mjdTai !== null && before.length > 0 ? mjdTai - previous : null;
	if (days === null) return null;
	const since = daysSincePrevious !== null && daysSincePrevious < days - SAME_TIME_DAYS;
	const more = since ? `, ${spanText(daysSincePrevious)} after the previous one` : '';
	const text =
		days < SAME_TIME_DAYS
			? 'first detection'
			: `${spanText(days)} after the first detection${more}`;
	return { days, daysSincePrevious, text };
}

/** 10 s: within one exposure. */
export const SAME_TIME_DAYS = 10 / 86_400;

function firstDays(alert: AlertReader, history: readonly Detection[]): number | null {
	const { mjdTai } = alert;
	const told = toldDays(alert);
	if (mjdTai === null || history.length === 0) return told;
	const listed = Math.max(0, mjdTai - Math.min(...history.map((detection) => detection.mjdTai)));
	return told !== null && told > listed + TOLD_DAYS_ACCURACY ? told : listed;
}

/** Records give ages to 3 decimals. */
const TOLD_DAYS_ACCURACY = 0.001;

function toldDays(alert: AlertReader): number | null {
	const first = mjdOf(alert.number('firstMjdTai'));
	const since = alert.mjdTai !== null && first !== null ? alert.mjdTai - first : null;
	const days = since ?? alert.number('daysSinceFirstDetection');
	// A "first" detection that came after this one was not the first.
	if (days !== null) return days < -SAME_TIME_DAYS ? null : Math.max(0, days);
	const own = alert.id('diaSourceId');
	return own !== null && own === alert.id('diaObjectId') ? 0 : null;
}
