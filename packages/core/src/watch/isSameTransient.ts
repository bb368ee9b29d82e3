import { numberOf, separationArcsec, type Row } from '../alert';

/** A position on the sky, degrees, ICRS; `null` when unknown. */
export interface Place {
	readonly ra: number | null;
	readonly dec: number | null;
}

/** One arcsecond in radians. */
export const ARCSEC_IN_RADIANS = Math.PI / 180 / 3600;

/** The position of an alert. */
export function placeOf(row: Row): Place {
	return { ra: numberOf(row['r:ra']), dec: numberOf(row['r:dec']) };
}

/** Whether two positions are at most this far apart; an unknown position is near no other. */
export function isSameTransient(a: Place, b: Place, radiusArcsec: number): boolean {
	if (a.ra === null || a.dec === null || b.ra === null || b.dec === null) return false;
	if (Math.abs(a.dec - b.dec) * 3600 > radiusArcsec) return false;
	return separationArcsec(a.ra, a.dec, b.ra, b.dec) <= radiusArcsec;
}
