import type { Site } from '../site/Site';
import { common, type Interval, intervalsWhere } from '../sky/findCrossings';
import type { Night } from '../sky/Night';
import { Sky } from '../sky/Sky';
import { darkIntervals, moonAboveHorizon, type SunAndMoon, sunAndMoonOf } from '../sky/sunAndMoon';
import type { ObservingLimits } from './ObservingLimits';

/** Everything that the targets of one night at one site share. */
export interface PreparedNight {
	readonly site: Site;
	readonly night: Night;
	readonly limits: ObservingLimits;
	readonly sky: Sky;
	readonly events: SunAndMoon;
	/** When the Sun is low enough. */
	readonly dark: readonly Interval[];
	/** The same, from `fromMs` on. */
	readonly open: readonly Interval[];
	/** When the Moon is below the horizon. */
	readonly moonless: readonly Interval[];
	/** What is before it no longer counts. @default the whole night counts */
	readonly fromMs?: number;
	/** Whether the night is the one that the plan calls tonight. */
	readonly isTonight: boolean;
}

/** Computes what does not depend on the target. @param fromMs - What is before no longer counts. */
export function prepareNight(
	site: Site,
	night: Night,
	limits: ObservingLimits,
	{ fromMs, isTonight = false }: { readonly fromMs?: number; readonly isTonight?: boolean } = {},
): PreparedNight {
	const sky = new Sky(site, night);
	const dark = darkIntervals(sky, night, limits.sunBelowDeg);
	const rest = fromMs === undefined ? [night] : [{ startMs: fromMs, endMs: night.endMs }];
	return {
		site,
		night,
		limits,
		sky,
		events: sunAndMoonOf(sky, night),
		dark,
		open: common(dark, rest),
		moonless: intervalsWhere((ms) => -moonAboveHorizon(sky, ms), night),
		fromMs,
		isTonight,
	};
}
