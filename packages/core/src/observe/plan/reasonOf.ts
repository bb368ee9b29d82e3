import { utcText } from '../site/localTime';
import { common, hoursIn, type Interval } from '../sky/findCrossings';
import type { SkyTarget } from '../target/SkyTarget';
import { limitWords } from './ObservingLimits';
import type { ReasonName, PlaceInSky } from './Observation';
import { altitudeAt, highestOf, moonSeparation, type PlaceOfDate } from './place';
import type { PreparedNight } from './PreparedNight';

/** What was found out about a target that can't be observed. */
export interface Findings {
	readonly prepared: PreparedNight;
	readonly target: SkyTarget;
	readonly place: PlaceOfDate;
	/** Above the altitude limit, day or night. */
	readonly above: readonly Interval[];
	readonly aboveInDark: readonly Interval[];
	/** Within all limits. */
	readonly windows: readonly Interval[];
	readonly highestInDark: PlaceInSky | null;
}

/** The first limit that rules a target out, and a sentence that says so. */
export function reasonOf(findings: Findings): [ReasonName, string] {
	const { prepared, place, above, aboveInDark, windows, highestInDark } = findings;
	const { site, night, limits, dark, events } = prepared;
	if (dark.length === 0) {
		return [
			'noDarkness',
			`No dark time on the night of ${night.evening} at ${site.name}: the Sun only goes down to ${degrees(events.sunLowestDeg, 1)}, not to ${degrees(limits.sunBelowDeg)}.`,
		];
	}
	if (above.length === 0) {
		const highest = altitudeAt(place, prepared, highestOf(place, prepared, [night]));
		return highest < 0
			? [
					'neverRises',
					`Never rises at ${site.name}: ${degrees(-highest, 1)} below the horizon at best.`,
				]
			: [
					'neverHighEnough',
					`Never ${limitWords(limits)} at ${site.name}: ${degrees(highest, 1)} at best.`,
				];
	}
	if (aboveInDark.length === 0) {
		const earlier = common(above, dark).at(-1);
		if (earlier)
			return [
				'earlierTonight',
				`It was ${limitWords(limits)} while dark only earlier tonight, until ${clock(earlier.endMs)} UTC.`,
			];
		const altitude = highestInDark?.altitudeDeg ?? NaN;
		return [
			'notHighInTheDark',
			altitude < 0
				? `Below the horizon while it is dark; ${limitWords(limits)} only by day or in twilight.`
				: `It is ${limitWords(limits)} only by day or in twilight: ${degrees(altitude, 1)} at best while it is dark.`,
		];
	}
	if (windows.length === 0) {
		const distances = aboveInDark.flatMap(({ startMs, endMs }) =>
			[startMs, endMs].map((ms) => moonSeparation(place, prepared, ms)),
		);
		return [
			'tooCloseToMoon',
			`Too close to the Moon: ${degrees(Math.min(...distances))} away, and the limit is ${degrees(limits.minMoonSeparationDeg)}.`,
		];
	}
	return [
		'tooShort',
		`Within the limits for only ${hoursIn(windows).toFixed(1)} h, and the minimum is ${Number(limits.minHours.toFixed(2))} h.`,
	];
}

function degrees(value: number, decimals = 0): string {
	const text = Math.abs(value).toFixed(decimals);
	return `${value < 0 ? '−' : ''}${Number(text)}°`;
}

function clock(unixMs: number): string {
	return utcText(Math.round(unixMs / 60_000) * 60_000).slice(11, 16);
}
