import type { Brightness, Identity, LeadingBrightness, Tendency } from '../alert';
import type { AlertLink } from './links';

/** When the alert was exposed. */
export interface DetectedFact {
	/** Mid-exposure, MJD in TAI. */
	readonly mjdTai: number;
	/** The same as UTC, ISO 8601. */
	readonly utcIso: string;
	/** e.g. `2026-07-14 10:03:00 UTC`. */
	readonly text: string;
}

/** How old the object is at the alert. */
export interface AgeFact {
	/** Since the first detection; 0 for the first one itself. */
	readonly days: number;
	/** Since the previous detection; `null` when not known. */
	readonly daysSincePrevious: number | null;
	/** e.g. `14.2 h after the first detection, 3.9 h after the previous one`. */
	readonly text: string;
}

/**
 * One brightness in numbers and in words. `kind` says what the flux means: only detections and marginal
 * detections have a magnitude, and only limits have a `limitingMagnitude`. Both are AB.
 */
export interface BrightnessFact extends Brightness {
	/** The image that it was measured on. */
	readonly light: LeadingBrightness;
	/** u, g, r, i, z or y; `null` when not known. */
	readonly band: string | null;
	readonly fluxNjy: number | null;
	readonly fluxErrNjy: number | null;
	/** e.g. `difference r = 20.10 ± 0.03 (AB)`, `difference i = −812 ± 30 nJy, 27σ fainter than the template`. */
	readonly text: string;
	/** `text` without its first word, for a line that has it as a label. */
	readonly value: string;
	/** For subjects and captions, in ASCII: `diff r=20.1`, `diff g~26.2`, `diff g>24.2`, `total r=19.2`. */
	readonly short: string;
}

/** How fast the brightness changes. */
export interface ChangeFact {
	/** Negative while it becomes brighter. */
	readonly magnitudesPerDay: number;
	readonly magnitudesPerDayErr: number;
	readonly baselineDays: number;
	/** `null` where the measurements do not support a word. */
	readonly tendency: Tendency | null;
	/** The brightness that changes: the leading one. */
	readonly light: LeadingBrightness;
	/** e.g. `−0.32 ± 0.05 mag/day in r over 2.1 d, brightening`. */
	readonly text: string;
}

/** Where the alert is. */
export interface PositionFact {
	/** Degrees, ICRS. */
	readonly raDeg: number;
	/** Degrees, ICRS. */
	readonly decDeg: number;
	/** `13:25:12.00 -06:06:00.0`, for copying. */
	readonly sexagesimal: string;
	/** `201.300000 -6.100000`, for copying. */
	readonly degrees: string;
	/** Degrees. */
	readonly galacticLatitude: number;
	/** Degrees. */
	readonly eclipticLatitude: number;
	/** e.g. `Virgo`. */
	readonly constellation: string;
	/** e.g. `Virgo, galactic latitude +55.8°, ecliptic latitude +2.6°`. */
	readonly skyText: string;
}

/** What one catalog says. */
export interface ClassFact {
	/** e.g. `TNS`, `SIMBAD`. */
	readonly source: string;
	/** e.g. `SN Ia (SN 2026abc)`. */
	readonly text: string;
}

/** What one classifier says. */
export interface ScoreFact {
	/** e.g. `CATS SN-like`. */
	readonly name: string;
	/** 0 to 1. */
	readonly score: number | null;
	/** e.g. `CATS SN-like 0.97`; `> 0.99` and `< 0.01` at the ends. */
	readonly text: string;
}

/** The trail that Rubin fitted to an asteroid's image. */
export interface TrailFact {
	readonly lengthArcsec: number;
	/** Measured from the meridian. */
	readonly angleDeg: number | null;
	/** Length divided by exposure time. */
	readonly rateArcsecPerHour: number | null;
	/** e.g. `Fitted trail 3.5″ at −30°, 418″/h over the exposure`, with a caution. */
	readonly text: string;
}

/**
 * The facts of one alert, as numbers and text. Unknown values are `null` or an empty list,
 * never a placeholder. Texts contain no line breaks or control characters but are otherwise as the source
 * gave them: whoever writes them into markup has to escape them.
 */
export interface AlertFacts {
	/** `null` for records of an object. */
	readonly diaSourceId: string | null;
	/** `null` for alerts of Solar System objects. */
	readonly diaObjectId: string | null;
	readonly ssObjectId: string | null;
	/** Who the alert is about; `null` when no id says so. */
	readonly identity: Identity | null;
	/** Whether it is a Solar System object: then nothing is said about other sources at the position. */
	readonly isAsteroid: boolean;
	/** The name that people use: from TNS, or the asteroid's designation. */
	readonly name: string | null;
	/** The name (for an asteroid with Fink's name for it), or else the id of the object or alert. */
	readonly title: string;
	readonly detected: DetectedFact | null;
	readonly age: AgeFact | null;
	/** On the difference image: what changed. */
	readonly brightness: BrightnessFact | null;
	/** On the science image: all light at the position, which suits variable stars and asteroids. */
	readonly totalLight: BrightnessFact | null;
	/** Which of the two comes first; never an unknown one while the other is known. */
	readonly leading: LeadingBrightness;
	readonly change: ChangeFact | null;
	/** Difference flux / its error, signed. */
	readonly snr: number | null;
	/** `r:snr`, with which Rubin detected it: a different measure, positive for fading sources too. */
	readonly detectionSnr: number | null;
	/** Rubin's score from 0 (artifact) to 1 (real). */
	readonly reliability: number | null;
	/** Reasons to doubt the detection, in plain words; empty when there are none. */
	readonly quality: readonly string[];
	/** Detections of the object so far. */
	readonly detections: number | null;
	/** How many new alerts the record stands for, when several were grouped. */
	readonly newAlerts: number | null;
	readonly position: PositionFact | null;
	readonly classes: readonly ClassFact[];
	readonly scores: readonly ScoreFact[];
	/** Names of a galaxy within 1′ in the Mangrove catalog, which need not be the host. */
	readonly nearbyGalaxy: string | null;
	/** e.g. `z = 0.045 (TNS); photo-z 0.12 ± 0.03 (Legacy Surveys)`. */
	readonly redshift: string | null;
	readonly trail: TrailFact | null;
	/** When it can be observed, e.g. `Tonight from La Silla: 4.2 h above 30°, …`, if that was planned. */
	readonly observation: string | null;
	/** Whether it can be observed in the coming night; only where the record or a plan in it says so. */
	readonly observableTonight?: boolean;
	readonly links: readonly AlertLink[];
}
