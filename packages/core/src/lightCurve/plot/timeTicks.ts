import { tickStep, ticks } from 'd3-array';
import { utcTicks } from 'd3-time';
import { utcFormat } from 'd3-time-format';

import { MS_PER_DAY, mjdTaiToUtcIso, unixMsToMjdTai } from '../../alert';
import { type Tick, tickLabel } from '../../scene';

const MINUTE_MS = 60_000;

/** Round modified Julian dates. @param count - About how many. */
export function mjdTicks(start: number, stop: number, count: number): Tick[] {
	const step = tickStep(start, stop, count);
	return ticks(start, stop, count).map((value) => ({
		value,
		label: tickLabel(value, step),
	}));
}

/**
 * Round dates and times in UTC, at their places on an axis of MJD in TAI: 37 s to the right of where the
 * same numbers would be in TAI.
 *
 * The first label and those that begin something new say more: `14 Jul 2026`, `21 Jul`, …
 *
 * @param start - MJD in TAI. @param count - About how many.
 */
export function utcDateTicks(start: number, stop: number, count: number): Tick[] {
	const [from, to] = [start, stop].map((mjd) => new Date(mjdTaiToUtcIso(mjd) ?? NaN));
	const dates = utcTicks(from, to, count).filter((date) => date >= from && date <= to);
	const stepMs =
		dates.length > 1 ? dates[1].getTime() - dates[0].getTime() : to.getTime() - from.getTime();
	const dateOf = new Map<Tick, Date>();
	return dates.map((date, i) => {
		const tick: Tick = {
			value: unixMsToMjdTai(date.getTime()),
			label: dateLabel(date, dates[i - 1], stepMs),
			labelAfter: (before) => dateLabel(date, before && dateOf.get(before), stepMs),
		};
		dateOf.set(tick, date);
		return tick;
	});
}

const YEAR = utcFormat('%Y');
const MONTH = utcFormat('%b');
const DAY = utcFormat('%-d %b');
const MINUTE = utcFormat('%H:%M');
const SECOND = utcFormat('%H:%M:%S');

function dateLabel(date: Date, before: Date | undefined, stepMs: number): string {
	const isNewYear = before?.getUTCFullYear() !== date.getUTCFullYear();
	if (stepMs > 300 * MS_PER_DAY) return YEAR(date);
	if (stepMs > 27 * MS_PER_DAY) return isNewYear ? `${MONTH(date)} ${YEAR(date)}` : MONTH(date);
	const day = isNewYear ? `${DAY(date)} ${YEAR(date)}` : DAY(date);
	if (stepMs > 0.9 * MS_PER_DAY) return day;
	const time = stepMs < MINUTE_MS ? SECOND(date) : MINUTE(date);
	const isNewDay = before?.getUTCDate() !== date.getUTCDate();
	return isNewDay ? `${day} ${time}` : time;
}
