import type { PreparedNight } from '../plan/PreparedNight';
import type { Interval } from '../sky/findCrossings';

const HOUR_MS = 3_600_000;

/** From an hour before sunset to an hour after sunrise; all 24 hours where the Sun does not set or rise. */
export function shownSpan({ night, events }: PreparedNight): Interval {
	const { duskMs, dawnMs } = events.sunset;
	if (duskMs === null || dawnMs === null || dawnMs < duskMs) return night;
	return {
		startMs: Math.max(night.startMs, duskMs - HOUR_MS),
		endMs: Math.min(night.endMs, dawnMs + HOUR_MS),
	};
}
