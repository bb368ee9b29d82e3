/** A place on the sky, degrees. */
export interface Position {
	readonly ra: number;
	readonly dec: number;
}

const RADIAN = Math.PI / 180;

/**
 * Angle between two places in degrees, by Vincenty's formula as astropy computes it: exact for tiny and for
 * opposite ones.
 */
export function separationDeg(a: Position, b: Position): number {
	const [sinA, cosA] = [Math.sin(a.dec * RADIAN), Math.cos(a.dec * RADIAN)];
	const [sinB, cosB] = [Math.sin(b.dec * RADIAN), Math.cos(b.dec * RADIAN)];
	const difference = (b.ra - a.ra) * RADIAN;
	const [sin, cos] = [Math.sin(difference), Math.cos(difference)];
	const across = Math.hypot(cosB * sin, cosA * sinB - sinA * cosB * cos);
	return Math.atan2(across, sinA * sinB + cosA * cosB * cos) / RADIAN;
}
