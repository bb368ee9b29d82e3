import { findCrossings, highestMs, type Interval, intervalsWhere } from './findCrossings';
import type { Night } from './Night';
import type { Sky } from './Sky';
import { DEGREE } from './vector';

/** How low the Sun's middle is at sunset: 34′ of refraction and 16′ of radius. */
const SUNSET_DEG = -50 / 60;
const REFRACTION_DEG = 34 / 60;
const MOON_RADIUS_KM = 1737.4;

/** When the Sun passes an altitude in a night; `null` when it does not. */
export interface Twilight {
	readonly duskMs: number | null;
	readonly dawnMs: number | null;
}

/** What the Sun and the Moon do in a night. */
export interface SunAndMoon {
	readonly sunset: Twilight;
	/** −6°. */
	readonly civil: Twilight;
	/** −12°. */
	readonly nautical: Twilight;
	/** −18°. */
	readonly astronomical: Twilight;
	readonly sunLowestMs: number;
	readonly sunLowestDeg: number;
	readonly moonriseMs: readonly number[];
	readonly moonsetMs: readonly number[];
}

/** Reads off the events of a night. */
export function sunAndMoonOf(sky: Sky, night: Night): SunAndMoon {
	const sunSine = (unixMs: number) => sky.sinAltitude(sky.sun(unixMs), unixMs);
	const twilight = (degrees: number): Twilight => {
		const crossings = findCrossings((ms) => sunSine(ms) - Math.sin(degrees * DEGREE), night);
		return {
			duskMs: crossings.find(({ isRising }) => !isRising)?.atMs ?? null,
			dawnMs: crossings.filter(({ isRising }) => isRising).at(-1)?.atMs ?? null,
		};
	};
	const lowest = highestMs((ms) => -sunSine(ms), night);
	const moon = findCrossings((ms) => moonAboveHorizon(sky, ms), night);
	return {
		sunset: twilight(SUNSET_DEG),
		civil: twilight(-6),
		nautical: twilight(-12),
		astronomical: twilight(-18),
		sunLowestMs: lowest,
		sunLowestDeg: Math.asin(sunSine(lowest)) / DEGREE,
		moonriseMs: moon.filter(({ isRising }) => isRising).map(({ atMs }) => atMs),
		moonsetMs: moon.filter(({ isRising }) => !isRising).map(({ atMs }) => atMs),
	};
}

/** When the Sun is below an altitude in degrees. */
export function darkIntervals(sky: Sky, night: Interval, sunBelowDeg: number): Interval[] {
	const limit = Math.sin(sunBelowDeg * DEGREE);
	return intervalsWhere((ms) => limit - sky.sinAltitude(sky.sun(ms), ms), night);
}

/** Degrees of the Moon's upper limb above the horizon, with 34′ of refraction. */
export function moonAboveHorizon(sky: Sky, unixMs: number): number {
	const { direction, distanceKm } = sky.moon(unixMs);
	const altitude = Math.asin(sky.sinAltitude(direction, unixMs)) / DEGREE;
	return altitude + REFRACTION_DEG + Math.asin(MOON_RADIUS_KM / distanceKm) / DEGREE;
}
