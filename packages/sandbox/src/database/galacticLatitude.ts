/** The north galactic pole in ICRS, degrees (Hipparcos catalog, ESA SP-1200, 1997, section 1.5.3). */
const POLE = { ra: 192.85948, dec: 27.12825 };

const RADIAN = Math.PI / 180;

/** Distance from the galactic plane in degrees, of a position in ICRS degrees. */
export function galacticLatitude(ra: number, dec: number): number {
	const sine =
		Math.sin(dec * RADIAN) * Math.sin(POLE.dec * RADIAN) +
		Math.cos(dec * RADIAN) * Math.cos(POLE.dec * RADIAN) * Math.cos((ra - POLE.ra) * RADIAN);
	return Math.asin(sine) / RADIAN;
}
