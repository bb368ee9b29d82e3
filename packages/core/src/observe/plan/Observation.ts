/** A moment, in UTC and on the wall clock of the site. */
export interface Moment {
	/** e.g. `2026-03-29T03:10:00Z`. */
	readonly utc: string;
	/** e.g. `2026-03-29T00:10:00-03:00`. */
	readonly local: string;
}

/** The target at a moment. */
export interface PlaceInSky extends Moment {
	readonly raDeg: number;
	readonly decDeg: number;
	readonly altitudeDeg: number;
	readonly azimuthDeg: number;
	readonly parallacticAngleDeg: number;
	/** `null` below the horizon. */
	readonly airmass: number | null;
	readonly moonSeparationDeg: number;
	readonly moonAltitudeDeg: number;
	readonly sunAltitudeDeg: number;
}

/** A stretch of time within all limits. */
export interface ObservingWindow {
	readonly startUtc: string;
	readonly startLocal: string;
	readonly endUtc: string;
	readonly endLocal: string;
	readonly hours: number;
}

/** Why a target can't be observed. */
export type ReasonName =
	| 'noDarkness'
	| 'neverRises'
	| 'neverHighEnough'
	| 'notHighInTheDark'
	| 'earlierTonight'
	| 'tooCloseToMoon'
	| 'tooShort';

/** When and how one target can be observed in one night. Angles in degrees, without refraction. */
export interface Observation {
	readonly observable: boolean;
	/** One line for messages. */
	readonly summary: string;
	/** Why not, as a sentence; `null` if observable. */
	readonly reason: string | null;
	readonly reasonCode: ReasonName | null;
	readonly target: string;
	/** Whether its place was a list of positions over time. */
	readonly isMoving: boolean;
	readonly site: string;
	readonly siteCode: string;
	readonly timeZone: string;
	/** Date of the evening. */
	readonly night: string;
	/** Whether that is the night that was not over when it was planned; then only what was left of it counts. */
	readonly isTonight: boolean;
	/** Hours within all limits. */
	readonly hours: number;
	/** Hours above the altitude limit in the dark, wherever the Moon is. */
	readonly hoursAboveLimit: number;
	/** Highest within all limits; `null` if not observable. */
	readonly best: PlaceInSky | null;
	readonly windows: readonly ObservingWindow[];
	/** Highest while the Sun is low enough, regardless of the other limits; `null` without darkness. */
	readonly highestInDark: PlaceInSky | null;
	/** At the time that was asked for; `null` without one. */
	readonly at: PlaceInSky | null;
	/** Passages through the meridian in these 24 h, with the altitude there. */
	readonly transits: ReadonlyArray<Moment & { readonly altitudeDeg: number }>;
	/** When it gets above the altitude limit in these 24 h, day or night. */
	readonly rises: readonly Moment[];
	readonly sets: readonly Moment[];
	/** Lit part of the Moon at the best time, or else when the Sun is lowest; 0 to 1. */
	readonly moonIllumination: number;
	readonly moonrises: readonly Moment[];
	readonly moonsets: readonly Moment[];
	/** Sun times; those that do not happen are `null`. */
	readonly sun: SunTimes;
	readonly darkHours: number;
	readonly priority: number | null;
	readonly warnings: readonly string[];
	/** What it was computed from. */
	readonly settings: ObservationSettings;
}

/** When the Sun passes −50′, −6°, −12°, −18° in the evening and the morning. */
export interface SunTimes {
	readonly sunset: Moment | null;
	readonly civilDusk: Moment | null;
	readonly nauticalDusk: Moment | null;
	readonly astronomicalDusk: Moment | null;
	readonly astronomicalDawn: Moment | null;
	readonly nauticalDawn: Moment | null;
	readonly civilDawn: Moment | null;
	readonly sunrise: Moment | null;
	/** The Sun's lowest altitude, degrees. */
	readonly lowestDeg: number;
}

/** Site and limits as numbers. */
export interface ObservationSettings {
	readonly longitudeDeg: number;
	readonly latitudeDeg: number;
	readonly heightM: number;
	readonly minAltitudeDeg: number;
	readonly maxAirmass: number | null;
	readonly sunBelowDeg: number;
	readonly minMoonSeparationDeg: number;
	readonly horizonPoints: number;
	readonly minHours: number;
	readonly airmassFormula: string;
}
