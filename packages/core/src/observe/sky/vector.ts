/** A direction as a unit vector in equatorial coordinates. */
export type Direction = readonly [x: number, y: number, z: number];

/** Radians in a degree. */
export const DEGREE = Math.PI / 180;

/** The direction of a right ascension and declination in degrees. */
export function directionOf(raDeg: number, decDeg: number): Direction {
	const [ra, dec] = [raDeg * DEGREE, decDeg * DEGREE];
	return [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
}

/** Right ascension (0 to 360) and declination of a direction, degrees. */
export function coordinatesOf([x, y, z]: Direction): { raDeg: number; decDeg: number } {
	const ra = Math.atan2(y, x) / DEGREE;
	return { raDeg: ra < 0 ? ra + 360 : ra, decDeg: Math.atan2(z, Math.hypot(x, y)) / DEGREE };
}

/** The vector, one unit long. */
export function unit(x: number, y: number, z: number): Direction {
	const length = Math.hypot(x, y, z);
	return [x / length, y / length, z / length];
}

/** Angle between two directions, degrees; exact also for small ones. */
export function separationDeg(a: Direction, b: Direction): number {
	const cross = Math.hypot(
		a[1] * b[2] - a[2] * b[1],
		a[2] * b[0] - a[0] * b[2],
		a[0] * b[1] - a[1] * b[0],
	);
	return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / DEGREE;
}

/** The direction that lies at that part of the great circle from one to another. */
export function along(a: Direction, b: Direction, part: number): Direction {
	const angle = separationDeg(a, b) * DEGREE;
	if (angle < 1e-12) return a;
	const [from, to] = [Math.sin((1 - part) * angle), Math.sin(part * angle)];
	return unit(a[0] * from + b[0] * to, a[1] * from + b[1] * to, a[2] * from + b[2] * to);
}
