import { localText, utcText } from '../site/localTime';
import type { Site } from '../site/Site';
import type { SunAndMoon } from '../sky/sunAndMoon';
import type { ObservingLimits } from './ObservingLimits';
import type { Moment, ObservationSettings, SunTimes } from './Observation';

/** The Sun's events as moments. */
export function sunTimesOf(events: SunAndMoon, timeZone: string): SunTimes {
	const { sunset, civil, nautical, astronomical, sunLowestDeg } = events;
	const moment = (ms: number | null): Moment | null =>
		ms === null ? null : { utc: utcText(ms), local: localText(ms, timeZone) };
	return {
		sunset: moment(sunset.duskMs),
		civilDusk: moment(civil.duskMs),
		nauticalDusk: moment(nautical.duskMs),
		astronomicalDusk: moment(astronomical.duskMs),
		astronomicalDawn: moment(astronomical.dawnMs),
		nauticalDawn: moment(nautical.dawnMs),
		civilDawn: moment(civil.dawnMs),
		sunrise: moment(sunset.dawnMs),
		lowestDeg: Number(sunLowestDeg.toFixed(4)),
	};
}

/** Site and limits as plain numbers. */
export function settingsOf(site: Site, limits: ObservingLimits): ObservationSettings {
	return {
		longitudeDeg: site.longitudeDeg,
		latitudeDeg: site.latitudeDeg,
		heightM: site.heightM,
		minAltitudeDeg: Number(limits.minAltitudeDeg.toFixed(4)),
		maxAirmass: limits.maxAirmass ?? null,
		sunBelowDeg: limits.sunBelowDeg,
		minMoonSeparationDeg: limits.minMoonSeparationDeg,
		horizonPoints: limits.horizon.length,
		minHours: limits.minHours,
		airmassFormula: limits.airmass,
	};
}
