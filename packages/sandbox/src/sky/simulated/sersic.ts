import type { Galaxy } from './Scene';

/** Taken out of the global once: inside jest every look at a global is slow. */
const { exp, sqrt } = Math;

/**
 * Surface brightness of a Sérsic profile of total flux 1, per square arcsec, at an offset (East, North)
 * in arcsec from the galaxy's center. b(n) after Prugniel & Simien 1997, A&A 321, 111; total flux after
 * Graham & Driver 2005, PASA 22, 118, eq. 4.
 *
 * @param galaxy - Its `sersicIndex` must be a multiple of 0.5.
 */
export function sersicProfile({
	halfLightArcsec,
	sersicIndex,
	axisRatio,
	positionAngleDeg,
}: Galaxy): (east: number, north: number) => number {
	const b = 2 * sersicIndex - 1 / 3 + 0.009876 / sersicIndex;
	const total =
		2 *
		Math.PI *
		sersicIndex *
		halfLightArcsec ** 2 *
		axisRatio *
		exp(b) *
		b ** (-2 * sersicIndex) *
		factorial(2 * sersicIndex - 1);
	const angle = (positionAngleDeg * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return (east, north) => {
		const major = north * cos + east * sin;
		const minor = (east * cos - north * sin) / axisRatio;
		const radius = sqrt(major * major + minor * minor) / halfLightArcsec;
		return exp(-b * (radius ** (1 / sersicIndex) - 1)) / total;
	};
}

function factorial(n: number): number {
	return n <= 1 ? 1 : n * factorial(n - 1);
}
