import { asteroidFields, type AsteroidFields } from './asteroidFields';
import { type BrightnessKind } from './brightness';
import type { CellValue, Row } from './Row';
import { booleanOf, idOf, mjdOf, numericOf, roundTo3, textOf } from './cells';
import { classificationsOf } from './classifications';
import { decToSexagesimal, raToSexagesimal } from './coordinates';
import { type LeadingBrightness, leadingBrightnessOf, cluesOfRow } from './leadingBrightness';
import { lightFields } from './lightFields';
import { portalObjectUrl, positionUrls } from './links';
import { qualityOf } from './quality';
import { mjdTaiToUtcIso } from './time';

/**
 * One alert for people and language models: flat, with units in the names and `null` for missing values.
 *
 * The ten most used come first. The keys listed here are always present, `null` when Fink has no value, so that tables keep their
 * columns. Further keys (cross-matches and classifier scores, see `classificationsOf`) only exist when
 * they have a value.
 */
export interface SimplifiedAlert
	extends Partial<AsteroidFields>, Record<string, CellValue | readonly string[] | undefined> {
	/** The name in TNS, or the name or designation of the asteroid or comet. */
	readonly name: string | null;
	/** The first that is known of `tnsType`, `catsClass`, `simbadType` and `vsxType`; `Solar System` for asteroids and comets. */
	readonly class: string | null;
	readonly diaSourceId: string | null;
	/** `null` for alerts of Solar System objects, which are served with 0. */
	readonly diaObjectId: string | null;
	/** Mid-exposure, UTC, ISO 8601. */
	readonly timeUtc: string | null;
	/** Mid-exposure, MJD in TAI, as served. */
	readonly mjdTai: number | null;
	/** u, g, r, i, z or y. */
	readonly band: string | null;
	/** Degrees, ICRS. */
	readonly ra: number | null;
	/** Degrees, ICRS. */
	readonly dec: number | null;
	/** Hours, minutes, seconds. */
	readonly raSexagesimal: string | null;
	/** Degrees, minutes, seconds. */
	readonly decSexagesimal: string | null;
	/** PSF flux on the DIFFERENCE image: negative when fainter than the template. */
	readonly fluxNjy: number | null;
	readonly fluxErrNjy: number | null;
	/** What `fluxNjy` means: only a detection or a marginal one has a magnitude. */
	readonly brightnessKind: BrightnessKind;
	/** AB magnitude of `fluxNjy`, 3 decimals; `null` below 3 standard deviations. */
	readonly magnitude: number | null;
	readonly magnitudeErr: number | null;
	/** AB magnitude of 5 standard deviations of `fluxNjy`, 3 decimals; only of a limit. */
	readonly limitingMagnitude: number | null;
	/** PSF flux on the science image: total light, right for variable stars and asteroids. */
	readonly scienceFluxNjy: number | null;
	readonly scienceFluxErrNjy: number | null;
	/** The same for `scienceFluxNjy`. */
	readonly scienceBrightnessKind: BrightnessKind;
	readonly scienceMagnitude: number | null;
	readonly scienceMagnitudeErr: number | null;
	readonly scienceLimitingMagnitude: number | null;
	/** Which of the two brightnesses is more informative for this alert. */
	readonly leadingBrightness: LeadingBrightness;
	/** `fluxNjy` / `fluxErrNjy`, 3 decimals: signed. */
	readonly snr: number | null;
	/** `r:snr`, with which Rubin detected the source: differs from `snr` and is also positive for fading sources. */
	readonly detectionSnr: number | null;
	/** Rubin's score from 0 (artifact) to 1 (real). */
	readonly reliability: number | null;
	/** Reasons to doubt the detection, in plain words; empty if there are none. */
	readonly quality: readonly string[];
	/** Whether `quality` is empty. */
	readonly isGoodQuality: boolean;
	/** Detected as fainter than the template. The sign of `fluxNjy`, measured later, may disagree. */
	readonly isNegative: boolean | null;
	/** Page of the object or the asteroid in the Fink portal. */
	readonly portalUrl: string | null;
	/**
	 * Transient Name Server: reports near this position. The links to sky positions are absent without a position
	 * and for asteroids, which move.
	 */
	readonly tnsUrl?: string;
	readonly simbadUrl?: string;
	readonly nedUrl?: string;
	readonly legacySurveyUrl?: string;
	readonly aladinUrl?: string;
	/**
	 * Age of the object at this detection, 3 decimals; absent when its first detection isn't known, as when the
	 * one that Fink names is later than this one.
	 */
	readonly daysSinceFirstDetection?: number;
	/** From the searched position; only in cone searches. */
	readonly separationArcsec?: number;
}

/** What the row itself does not contain. */
export interface AlertContext {
	/** First detection of the object, MJD in TAI. @default `f:firstDiaSourceMjdTaiFink`, where served */
	readonly firstMjdTai?: number;
}

/**
 * @param row - A row of `/sources` or any table with its columns, cleaned or as served, ids as text.
 */
export function simplifyAlert(row: Row, { firstMjdTai }: AlertContext = {}): SimplifiedAlert {
	const diaObjectId = idOf(row['r:diaObjectId']);
	const asteroid = asteroidFields(row);
	const isAsteroid = diaObjectId === null && asteroid !== null;
	const mjdTai = mjdOf(row['r:midpointMjdTai']);
	const ra = numericOf(row['r:ra']);
	const dec = numericOf(row['r:dec']);
	const quality = qualityOf(row);
	const light = lightFields(row);
	const first = isAsteroid ? null : (firstMjdTai ?? mjdOf(row['f:firstDiaSourceMjdTaiFink']));
	const age = first === null || mjdTai === null ? null : ageInDays(mjdTai - first);
	const classes = classificationsOf(row);
	const { snr, magnitude, ...furtherLight } = light;
	return {
		name:
			asteroid?.ssoName ?? asteroid?.designation ?? (isAsteroid ? null : textOf(classes.tnsName)),
		timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
		magnitude,
		snr,
		quality,
		class: isAsteroid ? 'Solar System' : classOf(classes),
		diaObjectId,
		diaSourceId: idOf(row['r:diaSourceId']),
		ra,
		dec,
		band: textOf(row['r:band']),
		mjdTai,
		raSexagesimal: ra === null ? null : raToSexagesimal(ra),
		decSexagesimal: dec === null ? null : decToSexagesimal(dec),
		...furtherLight,
		leadingBrightness: leadingBrightnessOf(cluesOfRow(row, snr)),
		detectionSnr: numericOf(row['r:snr']),
		reliability: numericOf(row['r:reliability']),
		isGoodQuality: quality.length === 0,
		isNegative: booleanOf(row['r:isNegative']),
		portalUrl: portalObjectUrl(isAsteroid ? asteroid?.packedDesignation : diaObjectId),
		...(ra !== null && dec !== null && !isAsteroid && positionUrls(ra, dec)),
		...(age !== null && { daysSinceFirstDetection: age }),
		...separationOf(row),
		...asteroid,
		...classes,
	};
}

/** One class for a table: from TNS, else from Fink's classifier, else from the catalogs. */
function classOf({ tnsType, catsClass, simbadType, vsxType }: Record<string, CellValue>) {
	return (
		[tnsType, catsClass, simbadType, vsxType].map(textOf).find((type) => type !== null) ?? null
	);
}

function separationOf(row: Row) {
	const separationDeg = numericOf(row['v:separation_degree']);
	return separationDeg === null ? {} : { separationArcsec: roundTo3(separationDeg * 3600) ?? 0 };
}

/**
 * To about 1.5 minutes; never −0, which the rounding of served times could give. `null` before the first
 * detection, as it was then not the first.
 */
function ageInDays(span: number): number | null {
	const rounded = Math.round(span * 1000) / 1000;
	return rounded < 0 ? null : Math.max(0, rounded);
}
