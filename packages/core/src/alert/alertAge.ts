import type { AlertRecord } from './AlertRecord';
import { parseDateToMjdTai } from './parseDateToMjdTai';
import { MS_PER_DAY, mjdTaiToUnixMs } from './time';

/** How new an alert is. */
export interface AlertAge {
	/** Mid-exposure, MJD in TAI. */
	readonly mjdTai?: number;
	/** When a watch announced the alert, Unix time in milliseconds. */
	readonly announcedMs?: number;
}

/** Fink may still be filling its tables for alerts that are younger than this. */
const FRESH_MS = MS_PER_DAY;

/** Time and announcement of an alert, from `mjdTai`, `timeUtc` or `r:midpointMjdTai`, and `announcedUtc`. */
export function readAlertAge(alert: AlertRecord): AlertAge {
	const mjdTai =
		readTime(alert.mjdTai) ?? readTime(alert.timeUtc) ?? readTime(alert['r:midpointMjdTai']);
	const announced = readTime(alert.announcedUtc);
	return {
		...(mjdTai !== undefined && { mjdTai }),
		...(announced !== undefined && { announcedMs: mjdTaiToUnixMs(announced) }),
	};
}

/**
 * Whether Fink may still be filling its tables for this alert: it is younger than a day, or was announced less
 * than a day ago. A time more than a day ahead of the clock is ignored.
 */
export function isFresh({ mjdTai, announcedMs }: AlertAge, nowMs: number): boolean {
	const isRecent = (ms: number) => Math.abs(nowMs - ms) < FRESH_MS;
	return (
		(mjdTai !== undefined && isRecent(mjdTaiToUnixMs(mjdTai))) ||
		(announcedMs !== undefined && isRecent(announcedMs))
	);
}

/** Whether an alert's time is known and at most a day ahead of the clock, as every true one is. */
export function hasCredibleTime({ mjdTai }: AlertAge, nowMs: number): boolean {
	return mjdTai !== undefined && mjdTaiToUnixMs(mjdTai) < nowMs + FRESH_MS;
}

/**
 * An alert's age as the end of a sentence: `the alert is 2 h 5 min old`.
 *
 * @returns `undefined` when neither its time nor its announcement is known.
 */
export function describeAge({ mjdTai, announcedMs }: AlertAge, nowMs: number): string | undefined {
	if (mjdTai !== undefined) {
		const ageMs = nowMs - mjdTaiToUnixMs(mjdTai);
		if (ageMs >= 0) return `the alert is ${describeDuration(ageMs)} old`;
		return `the alert's time is ${describeDuration(-ageMs)} ahead of this computer's clock`;
	}
	if (announcedMs === undefined) return undefined;
	return `the alert was announced ${describeDuration(Math.max(0, nowMs - announcedMs))} ago`;
}

/** A span of time in its one or two largest units, rounded: `40 s`, `2 h 5 min`, `3 days`. */
export function describeDuration(ms: number): string {
	const seconds = Math.round(ms / 1000);
	if (seconds < 100) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours < 48) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
	return `${Math.round(hours / 24)} days`;
}

function readTime(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	try {
		return parseDateToMjdTai(value);
	} catch {
		return undefined;
	}
}
