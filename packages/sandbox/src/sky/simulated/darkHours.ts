import { altitudeDeg, sunAltitudeDeg } from './horizon';
import type { Field } from './fields';

/** A stretch of time, MJD in TAI. */
export interface Hours {
	readonly start: number;
	readonly end: number;
}

/** Rubin observes while the Sun is this far below the horizon, degrees. */
const SUN_BELOW_DEG = 12.2;

/** Fields are observed above this: their objects, 1.7° around the center, stay above 20°. */
const MIN_ALTITUDE_DEG = 23;

/** Steps in which a night is looked through: twelve minutes. */
const STEP_DAYS = 12 / 1440;

/** When it is dark in the night that begins on this date. */
export function darkHours(dayObsMjd: number): Hours {
	const [start = NaN, end = NaN] = endsOf(dayObsMjd + 0.75, dayObsMjd + 1.65, isDark);
	return { start, end };
}

/** When a field is up in these hours; null when that is less than half an hour. */
export function visibleHours({ ra, dec }: Field, { start, end }: Hours): Hours | null {
	const ends = endsOf(start, end, (time) => altitudeDeg(ra, dec, time) > MIN_ALTITUDE_DEG);
	const [first = 0, last = 0] = ends;
	return last - first > 2 * STEP_DAYS ? { start: first, end: last } : null;
}

function isDark(time: number): boolean {
	return sunAltitudeDeg(time) < -SUN_BELOW_DEG;
}

/** The first and the last step for which it holds. */
function endsOf(from: number, to: number, holds: (time: number) => boolean): number[] {
	const steps = Array.from(
		{ length: Math.floor((to - from) / STEP_DAYS) + 1 },
		(_, index) => from + index * STEP_DAYS,
	).filter(holds);
	return steps.length === 0 ? [] : [steps[0], steps[steps.length - 1]];
}
