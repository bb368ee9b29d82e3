import { TAI_MINUS_UTC_SECONDS } from '@fink/core';

/** The Simonyi Survey Telescope on Cerro Pachón, degrees; East and North are positive. */
const SITE = { longitudeDeg: -70.7494, latitudeDeg: -30.2446 };

/** TAI minus UTC since 2017, in days; UT1 is within 0.9 s of UTC. */
const TAI_MINUS_UTC_DAYS = TAI_MINUS_UTC_SECONDS / 86400;

/** MJD of J2000.0. */
const J2000_MJD = 51544.5;

const DEG = Math.PI / 180;

/**
 * Height of a place on the sky above Rubin's horizon in degrees, without refraction. Mean sidereal time
 * after IAU 1982; precession and nutation are left out: 0.4° in 2026.
 */
export function altitudeDeg(raDeg: number, decDeg: number, mjdTai: number): number {
	const days = mjdTai - TAI_MINUS_UTC_DAYS - J2000_MJD;
	const siderealDeg = 280.46062 + 360.98564737 * days + SITE.longitudeDeg;
	const hourAngle = (siderealDeg - raDeg) * DEG;
	const [dec, latitude] = [decDeg * DEG, SITE.latitudeDeg * DEG];
	const sine =
		Math.sin(dec) * Math.sin(latitude) + Math.cos(dec) * Math.cos(latitude) * Math.cos(hourAngle);
	return Math.asin(sine) / DEG;
}

/** Height of the Sun in degrees, to 0.01° or so (Astronomical Almanac, "Low precision formulas for the Sun"). */
export function sunAltitudeDeg(mjdTai: number): number {
	const days = mjdTai - J2000_MJD;
	const anomaly = (357.528 + 0.9856003 * days) * DEG;
	const longitude =
		(280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEG;
	const obliquity = (23.439 - 4e-7 * days) * DEG;
	const ra = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude)) / DEG;
	const dec = Math.asin(Math.sin(obliquity) * Math.sin(longitude)) / DEG;
	return altitudeDeg(ra, dec, mjdTai);
}
