import { mjdOf, SECONDS_PER_DAY } from '../../alert';
import type { AgeFact } from '../AlertFacts';
import { spanText } from '../numberText';
import type { AlertReader } from '../readAlert';
import type { Detection } from '../readHistory';
import type { Fact } from './Fact';

/** How old the object is at the alert. */
export const age: Fact<'age'> = {
	name: 'age',
	title: 'Age',
	description: 'Time since the first detection and since the previous one',
	label: 'Age',
	linesOf: (facts) => [facts.age?.text],
	inDigest: 'unlabeled',
	weight: 4,
};

/** 10 s: within one exposure. */
export const SAME_TIME_DAYS = 10 / SECONDS_PER_DAY;

/** Records give ages to 3 decimals. */
const AGE_ACCURACY_DAYS = 0.001;

/**
 * The age from the object's detections or from the alert, whichever is older, because a list may not include
 * the oldest detections. The alert may give its age or the time of the first detection, or have
 * two equal ids: Rubin names an object after its first detection.
 *
 * @param history - Detections of the object, including the alert's own; empty when not known.
 * @param isComplete - Whether the first of `history` can be the first of all.
 */
export function readAge(
	alert: AlertReader,
	history: readonly Detection[],
	isComplete: boolean,
): AgeFact | null {
	const { mjdTai } = alert;
	const days = daysSinceFirst(alert, isComplete ? history : []);
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

function daysSinceFirst(alert: AlertReader, history: readonly Detection[]): number | null {
	const { mjdTai } = alert;
	const given = givenDays(alert);
	if (mjdTai === null || history.length === 0) return given;
	const listed = Math.max(0, mjdTai - Math.min(...history.map((detection) => detection.mjdTai)));
	return given !== null && given > listed + AGE_ACCURACY_DAYS ? given : listed;
}

function givenDays(alert: AlertReader): number | null {
	const first = mjdOf(alert.number('firstMjdTai'));
	const since = alert.mjdTai !== null && first !== null ? alert.mjdTai - first : null;
	const days = since ?? alert.number('daysSinceFirstDetection');
	// A "first" detection that came after this one was not the first.
	if (days !== null) return days < -SAME_TIME_DAYS ? null : Math.max(0, days);
	const own = alert.id('diaSourceId');
	return own !== null && own === alert.id('diaObjectId') ? 0 : null;
}
