import type { CellValue, Row } from './Row';
import { booleanOf, idOf, numberOf, roundTo3, textOf } from './cells';
import { classificationsOf } from './classifications';
import { decToSexagesimal, raToSexagesimal } from './coordinates';
import { portalObjectUrl, positionUrls } from './links';
import { magnitudeFromFlux } from './photometry';
import { mjdTaiToUtcIso } from './time';

/**
 * One alert for people and language models: flat, named with units, without stand-ins for nothing.
 *
 * The keys listed here are always present, `null` when Fink has no value, so that tables keep their
 * columns; the further keys (cross-matches and classifier scores, see `classificationsOf`) only exist when
 * there is something to say.
 */
export interface SimplifiedAlert extends Record<string, CellValue | undefined> {
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
	/** AB magnitude of `fluxNjy`, 3 decimals; `null` when the flux is not positive. */
	readonly magnitude: number | null;
	readonly magnitudeErr: number | null;
	/** PSF flux on the science image: total light, right for variable stars. */
	readonly scienceFluxNjy: number | null;
	readonly scienceFluxErrNjy: number | null;
	/** Signal-to-noise of the detection. */
	readonly snr: number | null;
	/** Rubin's score from 0 (artefact) to 1 (real). */
	readonly reliability: number | null;
	/** Detected as fainter than the template. */
	readonly isNegative: boolean | null;
	/** Page of the object in the Fink portal. */
	readonly portalUrl: string | null;
	/** Transient Name Server: reports near this position. The links are absent without a position. */
	readonly tnsUrl?: string;
	readonly simbadUrl?: string;
	readonly nedUrl?: string;
	readonly legacySurveyUrl?: string;
	readonly aladinUrl?: string;
	/** Age of the object at this detection, 3 decimals; absent when its first detection isn't known. */
	readonly daysSinceFirstDetection?: number;
	/** From the searched position; only in cone searches. */
	readonly separationArcsec?: number;
	/** Only in alerts of Solar System objects. */
	readonly ssObjectId?: string;
	readonly ssoName?: string;
}

/** What the row itself doesn't tell. */
export interface AlertContext {
	/** First detection of the object, MJD in TAI. @default `f:firstDiaSourceMjdTaiFink`, where served */
	readonly firstMjdTai?: number;
}

/**
 * @param row - A row of `/sources` or any table with its columns, cleaned or as served, ids as text.
 */
export function simplifyAlert(row: Row, { firstMjdTai }: AlertContext = {}): SimplifiedAlert {
	const diaObjectId = idOf(row['r:diaObjectId']);
	const mjdTai = numberOf(row['r:midpointMjdTai']);
	const ra = numberOf(row['r:ra']);
	const dec = numberOf(row['r:dec']);
	const fluxNjy = numberOf(row['r:psfFlux']);
	const fluxErrNjy = numberOf(row['r:psfFluxErr']);
	const brightness = magnitudeFromFlux(fluxNjy, fluxErrNjy);
	const first = firstMjdTai ?? numberOf(row['f:firstDiaSourceMjdTaiFink']);
	return {
		diaSourceId: idOf(row['r:diaSourceId']),
		diaObjectId,
		timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
		mjdTai,
		band: textOf(row['r:band']),
		ra,
		dec,
		raSexagesimal: ra === null ? null : raToSexagesimal(ra),
		decSexagesimal: dec === null ? null : decToSexagesimal(dec),
		fluxNjy,
		fluxErrNjy,
		magnitude: roundTo3(brightness?.magnitude),
		magnitudeErr: roundTo3(brightness?.magnitudeErr),
		scienceFluxNjy: numberOf(row['r:scienceFlux']),
		scienceFluxErrNjy: numberOf(row['r:scienceFluxErr']),
		snr: numberOf(row['r:snr']),
		reliability: numberOf(row['r:reliability']),
		isNegative: booleanOf(row['r:isNegative']),
		portalUrl: portalObjectUrl(diaObjectId),
		...(ra !== null && dec !== null && positionUrls(ra, dec)),
		...(first !== null && mjdTai !== null && { daysSinceFirstDetection: days(mjdTai - first) }),
		...extrasOf(row),
		...classificationsOf(row),
	};
}

/** What only some tables have. */
function extrasOf(row: Row) {
	const separationDeg = numberOf(row['v:separation_degree']);
	const ssObjectId = idOf(row['r:ssObjectId']);
	const ssoName = textOf(row['f:sso_name']);
	return {
		...(separationDeg !== null && { separationArcsec: roundTo3(separationDeg * 3600) ?? 0 }),
		...(ssObjectId !== null && { ssObjectId }),
		...(ssoName !== null && { ssoName }),
	};
}

/** To about 1.5 minutes; never −0, which the rounding of served times could give. */
function days(span: number): number {
	return Math.max(0, Math.round(span * 1000) / 1000);
}
