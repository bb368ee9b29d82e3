import type { Site } from '../site/Site';
import { daysLater, eveningAt, nightOf } from '../sky/Night';
import type { ObservingLimits } from './ObservingLimits';
import { type PreparedNight, prepareNight } from './PreparedNight';

/** What most observers ask for: 30° high while the Sun is 18° below the horizon. */
export const USUAL_LIMITS: ObservingLimits = {
	minAltitudeDeg: 30,
	sunBelowDeg: -18,
	minMoonSeparationDeg: 0,
	horizon: [],
	minHours: 0,
	airmass: 'pickering',
};

/** The night that is not over, of which only what is left counts; after sunrise the coming one. */
export function prepareTonight(
	site: Site,
	nowMs: number,
	limits: ObservingLimits = USUAL_LIMITS,
): PreparedNight {
	const prepare = (evening: string) =>
		prepareNight(site, nightOf(evening, site), limits, { fromMs: nowMs, isTonight: true });
	const evening = eveningAt(nowMs, site);
	const night = prepare(evening);
	const { dawnMs } = night.events.sunset;
	return dawnMs !== null && nowMs > dawnMs ? prepare(daysLater(evening, 1)) : night;
}
