import type { Row } from '@fink/core';

/** What a flux stands for, by the issue's own words. */
export interface FluxTruth {
	readonly kind: 'detection' | 'marginal' | 'limit' | 'negative' | 'unknown';
	readonly flux: number | null;
	readonly error: number | null;
	readonly snr: number | null;
	readonly magnitude: number | null;
	readonly magnitudeErr: number | null;
	readonly limit: number | null;
}

/** Jansky of magnitude 0: 10^(8.9/2.5). */
const JANSKY_OF_MAGNITUDE_0 = 10 ** 3.56;

/** AB magnitude of nJy, with natural logarithms. */
export function abMagnitude(fluxNjy: number): number {
	return (-2.5 * Math.log((fluxNjy * 1e-9) / JANSKY_OF_MAGNITUDE_0)) / Math.log(10);
}

/** Written anew from the rule, sharing nothing with the product. */
export function fluxTruth(flux: number | null, error: number | null): FluxTruth {
	const nothing = { snr: null, magnitude: null, magnitudeErr: null, limit: null };
	if (flux === null || error === null || error <= 0) {
		return { kind: 'unknown', flux, error, ...nothing };
	}
	const measured = { flux, error, ...nothing, snr: flux / error };
	if (flux <= -3 * error) return { ...measured, kind: 'negative' };
	if (flux < 3 * error) return { ...measured, kind: 'limit', limit: abMagnitude(5 * error) };
	return {
		...measured,
		kind: flux < 5 * error ? 'marginal' : 'detection',
		magnitude: abMagnitude(flux),
		magnitudeErr: (abMagnitude(flux) - abMagnitude(flux * Math.E)) * (error / flux),
	};
}

/** A finite number of a row. */
export function numberOf(row: Row, column: string): number | null {
	const cell = row[column];
	return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** An id of a row that stands for something. */
export function idOf(row: Row, column: string): string | null {
	const cell = row[column];
	return cell === undefined || cell === null || /^(0|nan|)$/i.test(String(cell))
		? null
		: String(cell);
}

/** Text of a row that is not one of the stand-ins for nothing. */
export function wordOf(row: Row, column: string): string | null {
	const text = String(row[column] ?? '').trim();
	const isNothing =
		/^(|nan|none|null|unknown|fail.*|n\/?a|-+|\?|-99+(\.[09]*)?)$/i.test(text) ||
		['undefined', 'unclassified'].includes(text.toLowerCase());
	return isNothing ? null : text;
}

/** Whether a flag is set: Fink writes booleans also as text. */
export function isSet(row: Row, column: string): boolean {
	return String(row[column]).toLowerCase() === 'true';
}

/** Fluxes of the difference image and of all light. */
export function lightTruth(row: Row): { difference: FluxTruth; total: FluxTruth } {
	return {
		difference: fluxTruth(numberOf(row, 'r:psfFlux'), numberOf(row, 'r:psfFluxErr')),
		total: fluxTruth(numberOf(row, 'r:scienceFlux'), numberOf(row, 'r:scienceFluxErr')),
	};
}

/** Seconds that TAI is ahead of UTC since 2017. */
const TAI_AHEAD_SECONDS = 37;

/** MJD (TAI) as UTC, to the millisecond, by whole days and the rest. */
export function utcOf(mjdTai: number): string {
	const day = Math.floor(mjdTai);
	const msOfDay = Math.round((mjdTai - day) * 86_400_000) - TAI_AHEAD_SECONDS * 1000;
	return new Date(Date.UTC(1858, 10, 17 + day) + msOfDay).toISOString();
}

/** Who the alert is about, in one text. */
export function whoIs(row: Row): string | null {
	const object = idOf(row, 'r:diaObjectId');
	const asteroid = idOf(row, 'r:ssObjectId');
	return object !== null ? `o${object}` : asteroid !== null ? `s${asteroid}` : null;
}

/** Whether the alert is of a Solar System object. */
export function isAsteroid(row: Row): boolean {
	return idOf(row, 'r:diaObjectId') === null && idOf(row, 'r:ssObjectId') !== null;
}

/** Gaia sees a star of our galaxy: a parallax of more than three times its error. */
export function hasStarParallax(row: Row): boolean {
	const parallax = numberOf(row, 'f:xm_gaiadr3_Plx');
	const error = numberOf(row, 'f:xm_gaiadr3_e_Plx');
	return parallax !== null && error !== null && error > 0 && parallax / error > 3;
}

/** The list: asteroids, fadings, and what a catalog calls a star, a variable or an AGN. */
export function leadingLight(row: Row): 'difference' | 'total' {
	const simbad = wordOf(row, 'f:xm_simbad_otype') ?? '';
	const leads =
		isAsteroid(row) ||
		lightTruth(row).difference.kind === 'negative' ||
		hasStarParallax(row) ||
		Number(wordOf(row, 'f:xm_gaiadr3_VarFlag') ?? 0) === 1 ||
		wordOf(row, 'f:xm_vsx_Type') !== null ||
		wordOf(row, 'f:xm_gcvs_type') !== null ||
		(!/^(SN\*|Cl\*)/.test(simbad) &&
			/\*|^(Star|RRLyr|EclBin|Cepheid|DeltaScuti|QSO|Seyfert|AGN|BLLac|Blazar|LongPeriodV)/.test(
				simbad,
			));
	return leads ? 'total' : 'difference';
}
