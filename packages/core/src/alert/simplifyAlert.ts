import type { CellValue, Row } from './Row';
import { classificationsOf } from './classifications';
import { decToSexagesimal, raToSexagesimal } from './coordinates';
import { portalObjectUrl } from './links';
import { cleanCell } from './missingValue';
import { magnitudeFromFlux } from './photometry';
import { mjdTaiToUtcIso } from './time';

/**
 * One alert for people and language models: flat, named with units, without stand-ins for nothing.
 *
 * The keys listed here are always present, `null` when Fink has no value, so that tables keep their
 * columns; the further keys (cross-matches and classifier scores, see `classificationsOf`) only exist when
 * there is something to say.
 */
export interface SimplifiedAlert extends Record<string, CellValue> {
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
}

/**
 * @param row - A row of `/sources` or any table with its columns, cleaned or as served, ids as text.
 */
export function simplifyAlert(row: Row): SimplifiedAlert {
	const diaObjectId = idOf(row['r:diaObjectId']);
	const mjdTai = numberOf(row['r:midpointMjdTai']);
	const ra = numberOf(row['r:ra']);
	const dec = numberOf(row['r:dec']);
	const fluxNjy = numberOf(row['r:psfFlux']);
	const fluxErrNjy = numberOf(row['r:psfFluxErr']);
	const brightness = magnitudeFromFlux(fluxNjy, fluxErrNjy);
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
		...classificationsOf(row),
	};
}

/** Milli-magnitudes are below the error of any alert. */
function roundTo3(value: number | null | undefined): number | null {
	return value === null || value === undefined ? null : Math.round(value * 1000) / 1000;
}

function idOf(value: CellValue | undefined): string | null {
	const id = textOf(value);
	return id === '0' ? null : id;
}

function textOf(value: CellValue | undefined): string | null {
	const clean = cleanCell(value);
	return clean === null ? null : String(clean);
}

function numberOf(value: CellValue | undefined): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Booleans turn into text when a column is missing in some rows, and into `True` in csv. */
function booleanOf(value: CellValue | undefined): boolean | null {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.toLowerCase() : '';
	return text === 'true' ? true : text === 'false' ? false : null;
}
