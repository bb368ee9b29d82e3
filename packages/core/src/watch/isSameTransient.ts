import { numberOf, type Row } from '../alert';

/** A position on the sky, degrees, ICRS; `null` when unknown. */
export interface Place {
	readonly ra: number | null;
	readonly dec: number | null;
}

const RADIANS = Math.PI / 180;

/** One arcsecond in radians. */
export const ARCSEC_IN_RADIANS = RADIANS / 3600;

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

/**
 * Angle between two directions by the haversine formula, exact for small angles.
 *
 * All four in degrees.
 */
export function separationArcsec(ra1: number, dec1: number, ra2: number, dec2: number): number {
	const halfDec = Math.sin(((dec2 - dec1) / 2) * RADIANS);
	const halfRa = Math.sin(((ra2 - ra1) / 2) * RADIANS);
	const h =
		halfDec * halfDec + Math.cos(dec1 * RADIANS) * Math.cos(dec2 * RADIANS) * halfRa * halfRa;
	return ((2 * Math.asin(Math.min(1, Math.sqrt(h)))) / RADIANS) * 3600;
}
