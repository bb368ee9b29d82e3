import type { Tick } from '../../scene';
import { offsetMinutes } from '../site/localTime';
import type { Interval } from '../sky/findCrossings';

const QUARTER_MS = 900_000;
const STEPS_HOURS = [1, 2, 3, 4, 6, 12];

/** Round hours in UTC. @param count - About how many. */
export function hourTicks(span: Interval, count: number): Tick[] {
	return ticksOf(span, count, () => 0);
}

/** Round hours on the wall clock of a zone, also where it changes in the night. */
export function localHourTicks(span: Interval, timeZone: string, count: number): Tick[] {
	return ticksOf(span, count, (ms) => offsetMinutes(ms, timeZone));
}

function ticksOf(
	{ startMs, endMs }: Interval,
	count: number,
	offsetOf: (unixMs: number) => number,
): Tick[] {
	const hours = (endMs - startMs) / 3_600_000;
	const step = STEPS_HOURS.find((candidate) => hours / candidate <= count) ?? 24;
	const ticks: Tick[] = [];
	for (let ms = Math.ceil(startMs / QUARTER_MS) * QUARTER_MS; ms <= endMs; ms += QUARTER_MS) {
		const wall = new Date(ms + offsetOf(ms) * 60_000);
		if (wall.getUTCMinutes() !== 0 || wall.getUTCHours() % step !== 0) continue;
		ticks.push({ value: ms, label: wall.toISOString().slice(11, 16) });
	}
	return ticks;
}
