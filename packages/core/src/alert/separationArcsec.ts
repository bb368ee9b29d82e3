const RADIANS = Math.PI / 180;

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
