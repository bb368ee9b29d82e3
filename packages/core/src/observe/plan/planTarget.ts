import { airmassAt } from '../airmass';
import { localText, utcText } from '../site/localTime';
import { common, either, findCrossings, hoursIn, intervalsWhere } from '../sky/findCrossings';
import { coordinatesOf, separationDeg } from '../sky/vector';
import type { SkyTarget } from '../target/SkyTarget';
import { checkCovers } from '../target/trackOf';
import type { Moment, Observation, PlaceInSky } from './Observation';
import {
	altitudeAt,
	altitudeClearance,
	clearanceOf,
	highestOf,
	moonSeparation,
	type PlaceOfDate,
	placeOf,
} from './place';
import type { PreparedNight } from './PreparedNight';
import { reasonOf } from './reasonOf';
import { summaryOf } from './summaryOf';
import { settingsOf, sunTimesOf } from './sunTimesOf';

/**
 * When a target can be observed in a night.
 *
 * @param atMs - Also say where it is at this time.
 * @throws {OptionError} Positions over time that do not cover the darkness.
 */
export function planTarget(target: SkyTarget, prepared: PreparedNight, atMs?: number): Observation {
	const { site, night, limits, sky, open, dark, moonless, events } = prepared;
	if (target.known) checkCovers(target.known, open, target.name);
	const place = placeOf(target, prepared);
	const above = intervalsWhere(clearanceOf(place, prepared), night);
	const aboveInDark = common(above, open);
	const away =
		limits.minMoonSeparationDeg > 0
			? either(
					intervalsWhere(
						(ms) => moonSeparation(place, prepared, ms) - limits.minMoonSeparationDeg,
						night,
					),
					moonless,
				)
			: [night];
	const windows = common(aboveInDark, away);
	const hours = hoursIn(windows);
	const observable = windows.length > 0 && hours >= limits.minHours;
	const sight = (ms: number) => sightingOf(place, target, prepared, ms);
	const bestMs = observable ? highestOf(place, prepared, windows) : undefined;
	const darkMs = dark.length > 0 ? highestOf(place, prepared, dark) : undefined;
	const best = bestMs === undefined ? null : sight(bestMs);
	const highestInDark = darkMs === undefined ? null : sight(darkMs);
	const [reasonCode, reason] = observable
		? [null, null]
		: reasonOf({ prepared, target, place, above, aboveInDark, windows, highestInDark });
	const crossings = findCrossings(altitudeClearance(place, prepared), night);
	const moment = (ms: number) => momentOf(ms, site.timeZone);
	const illumination = sky.moonIllumination(bestMs ?? events.sunLowestMs);
	const observation = {
		observable,
		reason,
		reasonCode,
		target: target.name,
		isMoving: !target.isFixed,
		site: site.name,
		siteCode: site.code,
		timeZone: site.timeZone,
		night: night.evening,
		isTonight: prepared.isTonight,
		hours: rounded(hours, 4),
		hoursAboveLimit: rounded(hoursIn(aboveInDark), 4),
		best,
		windows: windows.map(({ startMs, endMs }) => ({
			startUtc: utcText(startMs),
			startLocal: localText(startMs, site.timeZone),
			endUtc: utcText(endMs),
			endLocal: localText(endMs, site.timeZone),
			hours: rounded((endMs - startMs) / 3_600_000, 4),
		})),
		highestInDark,
		at: atMs === undefined ? null : sight(atMs),
		transits: transitsOf(place, prepared).map((ms) => ({
			...moment(ms),
			altitudeDeg: rounded(altitudeAt(place, prepared, ms), 4),
		})),
		rises: crossings.filter(({ isRising }) => isRising).map(({ atMs: ms }) => moment(ms)),
		sets: crossings.filter(({ isRising }) => !isRising).map(({ atMs: ms }) => moment(ms)),
		moonIllumination: rounded(illumination, 4),
		moonrises: events.moonriseMs.map(moment),
		moonsets: events.moonsetMs.map(moment),
		sun: sunTimesOf(events, site.timeZone),
		darkHours: rounded(hoursIn(dark), 4),
		priority: target.priority,
		warnings: target.warnings,
		settings: settingsOf(site, limits),
	};
	return { summary: summaryOf(observation, prepared), ...observation };
}

function transitsOf(place: PlaceOfDate, { sky, night }: PreparedNight): number[] {
	return findCrossings((ms) => sky.westward(place(ms), ms).sin, night)
		.filter(({ atMs }) => sky.westward(place(atMs), atMs).cos > 0)
		.map(({ atMs }) => atMs);
}

function sightingOf(
	place: PlaceOfDate,
	target: SkyTarget,
	prepared: PreparedNight,
	unixMs: number,
): PlaceInSky {
	const { sky, limits, site } = prepared;
	const direction = place(unixMs);
	const { altitudeDeg, azimuthDeg, parallacticAngleDeg } = sky.horizontal(direction, unixMs);
	const { raDeg, decDeg } = coordinatesOf(target.directionAt(unixMs));
	const airmass = airmassAt(altitudeDeg, limits.airmass);
	const moon = sky.moon(unixMs).direction;
	return {
		...momentOf(unixMs, site.timeZone),
		raDeg: rounded(raDeg, 6),
		decDeg: rounded(decDeg, 6),
		altitudeDeg: rounded(altitudeDeg, 4),
		azimuthDeg: rounded(azimuthDeg, 4),
		parallacticAngleDeg: rounded(parallacticAngleDeg, 3),
		airmass: airmass === null ? null : rounded(airmass, 4),
		moonSeparationDeg: rounded(separationDeg(direction, moon), 3),
		moonAltitudeDeg: rounded(sky.horizontal(moon, unixMs).altitudeDeg, 3),
		sunAltitudeDeg: rounded(sky.horizontal(sky.sun(unixMs), unixMs).altitudeDeg, 3),
	};
}

/** A moment in UTC and on the wall clock of a zone. */
function momentOf(unixMs: number, timeZone: string): Moment {
	return { utc: utcText(unixMs), local: localText(unixMs, timeZone) };
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
