import { highestMs, type Interval } from '../sky/findCrossings';
import { DEGREE, type Direction, separationDeg } from '../sky/vector';
import type { SkyTarget } from '../target/SkyTarget';
import { horizonAt } from './Horizon';
import type { PreparedNight } from './PreparedNight';

/** Where a target is, on the equator of date. */
export type PlaceOfDate = (unixMs: number) => Direction;

/** The target's place of date; of a fixed one it is computed once. */
export function placeOf(
	{ directionAt, isFixed }: SkyTarget,
	{ sky, night }: PreparedNight,
): PlaceOfDate {
	if (!isFixed) return (ms) => sky.ofDate(directionAt(ms));
	const fixed = sky.ofDate(directionAt(night.startMs));
	return () => fixed;
}

/** Altitude without refraction, degrees. */
export function altitudeAt(place: PlaceOfDate, { sky }: PreparedNight, unixMs: number): number {
	return Math.asin(Math.max(-1, Math.min(1, sky.sinAltitude(place(unixMs), unixMs)))) / DEGREE;
}

/** Degrees from the Moon's middle, as seen from the site. */
export function moonSeparation(place: PlaceOfDate, { sky }: PreparedNight, unixMs: number): number {
	return separationDeg(place(unixMs), sky.moon(unixMs).direction);
}

/** Not negative where the target is above the altitude limit. */
export function altitudeClearance(place: PlaceOfDate, { sky, limits }: PreparedNight) {
	const least = Math.sin(limits.minAltitudeDeg * DEGREE);
	return (ms: number) => sky.sinAltitude(place(ms), ms) - least;
}

/** Not negative where the target is above the altitude limit and the skyline. */
export function clearanceOf(
	place: PlaceOfDate,
	prepared: PreparedNight,
): (unixMs: number) => number {
	const { sky, limits } = prepared;
	if (limits.horizon.length === 0) return altitudeClearance(place, prepared);
	return (ms) => {
		const { altitudeDeg, azimuthDeg } = sky.horizontal(place(ms), ms);
		return altitudeDeg - Math.max(limits.minAltitudeDeg, horizonAt(limits.horizon, azimuthDeg));
	};
}

/** The moment of the greatest altitude. */
export function highestOf(
	place: PlaceOfDate,
	{ sky }: PreparedNight,
	intervals: readonly Interval[],
): number {
	const sine = (ms: number) => sky.sinAltitude(place(ms), ms);
	return intervals
		.map((interval) => highestMs(sine, interval))
		.reduce((best, ms) => (sine(ms) > sine(best) ? ms : best));
}
