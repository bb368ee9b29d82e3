import type { Row } from '@fink/core';

import type { Case } from './Case';
import { changeTruth } from './changeTruth';
import { printed } from './judgeBrightness';
import { numberOf, wordOf } from './truth';

/** Mid-exposure of a row, MJD in TAI. */
export function timeOf(row: Row): number {
	return Number(row['r:midpointMjdTai']);
}

/** Age from the first and earlier detections: the object's rows, and Fink's first detection. */
export function judgeAge(text: string, { specimen, row, where, verdicts }: Case): void {
	const now = timeOf(row);
	const times = specimen.history.map(timeOf);
	const given = numberOf(row, 'f:firstDiaSourceMjdTaiFink');
	const days = now - Math.min(...times, given ?? Infinity);
	const before = now - Math.max(...times.filter((time) => time < now));
	const said =
		/^(?:first detection|(.+?) after the first detection(?:, (.+) after the previous one)?)$/.exec(
			text,
		);
	verdicts.holds('age', where, said !== null, text, 'an age');
	if (said === null) return;
	if (said[1] === undefined) verdicts.holds('age', where, days * 86_400 < 10, text, days);
	else verdicts.holds('age', where, isSpan(said[1], days), text, days);
	if (said[2] !== undefined) verdicts.holds('age', where, isSpan(said[2], before), text, before);
}

/** Whether a printed span of time is that number of days. */
function isSpan(text: string, days: number): boolean {
	const [number, unit] = text.split(' ');
	const perDay = { min: 1440, h: 24, d: 1 }[unit];
	if (perDay === undefined) return false;
	const said = printed(number);
	const right = Math.max(days * perDay, unit === 'min' ? 1 : 0);
	// Served ages have three decimals of a day.
	return Math.abs(said.value - right) <= 0.5 * said.unit + 0.0006 * perDay;
}

/** How fast the brightness changes. */
export function judgeChange(text: string, { specimen, row, where, verdicts }: Case): void {
	const of = text.includes('of total light') ? 'total' : 'difference';
	const right = changeTruth(specimen, of);
	verdicts.holds('change', where, right !== null, text, 'no change that means anything');
	const said =
		/^([+−]?[\d.]+) (?:± ([\d.]+)|\(error < ([\d.]+)\)) mag\/day(?: of total light)? in ([ugrizy]) over (.+ (?:min|h|d))(?:, (brightening|fading))?$/.exec(
			text,
		);
	verdicts.holds('change', where, said !== null, text, 'a change per day');
	if (said === null || right === null) return;
	const value = printed(said[1].replace('+', ''));
	verdicts.near('change', `${where}: ${text}`, value.value, right.perDay, value.unit);
	if (said[2] !== undefined) {
		const error = printed(said[2]);
		verdicts.near('change', `${where}: ${text}`, error.value, right.perDayErr, error.unit);
	} else verdicts.holds('change', where, right.perDayErr < Number(said[3]), text, right.perDayErr);
	verdicts.same('change', where, said[4], wordOf(row, 'r:band'));
	verdicts.holds('change', where, isSpan(said[5], right.days), text, right.days);
	verdicts.same('change', `${where}: ${text}`, said[6], right.tendency);
	const signs = (said[1].match(/[+−]/g) ?? []).length;
	verdicts.holds('change', where, signs <= 1, said[1], 'one sign');
}
