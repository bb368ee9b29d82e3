import { timeOf } from './rowKeys';
import type { Row } from '../table';

/** The Simonyi Survey Telescope on Cerro Pachón, degrees; East and North are positive. */
const SITE = { longitude: -70.7494, latitude: -30.2446 };

/** TAI minus UTC since 2017, in days; UT1 is within 0.9 s of UTC. */
const TAI_MINUS_UTC_DAYS = 37 / 86400;

/** MJD of J2000.0. */
const J2000_MJD = 51544.5;

const RADIAN = Math.PI / 180;

/**
 * Airmass of an alert over Rubin, 1 / sine of the altitude; Infinity below the horizon. Mean sidereal time
 * after IAU 1982; precession is left out.
 */
export function airmassOf(row: Row): number {
	const days = timeOf(row) - TAI_MINUS_UTC_DAYS - J2000_MJD;
	const sidereal = 280.46062 + 360.98564737 * days + SITE.longitude;
	const hourAngle = (sidereal - Number(row.get('r:ra'))) * RADIAN;
	const [dec, latitude] = [Number(row.get('r:dec')) * RADIAN, SITE.latitude * RADIAN];
	const sine =
		Math.sin(dec) * Math.sin(latitude) + Math.cos(dec) * Math.cos(latitude) * Math.cos(hourAngle);
	return sine > 0 ? 1 / sine : Infinity;
}
