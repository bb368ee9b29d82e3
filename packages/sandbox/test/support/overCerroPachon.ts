/** Heights above Cerro Pachón for tests, by other formulas than the simulated sky's. */
const [LATITUDE, LONGITUDE] = [-30.2446, -70.7494].map(radians);

/** Length of the Earth's turn and direction of Greenwich after the Earth rotation angle (IAU 2000). */
function siderealAngle(mjdTai: number): number {
	const days = mjdTai - 37 / 86400 - 51544.5;
	const turns = 0.779057273264 + 1.002737811911355 * days;
	const centuries = days / 36525;
	const precessionArcsec = 4612.156534 * centuries + 1.3915817 * centuries ** 2;
	return 2 * Math.PI * (turns % 1) + radians(precessionArcsec / 3600);
}

/** Height in degrees of a place given for J2000, after precession in right ascension and declination. */
export function heightOf(raDeg: number, decDeg: number, mjdTai: number): number {
	const years = (mjdTai - 51544.5) / 365.25;
	const [ra, dec] = [radians(raDeg), radians(decDeg)];
	// Rates of general precession in degrees a year (Meeus, Astronomical Algorithms, chapter 21).
	const [m, n] = [0.01281233, 0.00556753];
	const raNow = ra + radians(years * (m + n * Math.sin(ra) * Math.tan(dec)));
	const decNow = dec + radians(years * n * Math.cos(ra));
	return height(raNow, decNow, mjdTai);
}

/** Height of the Sun in degrees from its orbit's ellipse (Meeus, chapter 25, low accuracy). */
export function sunHeight(mjdTai: number): number {
	const t = (mjdTai - 51544.5) / 36525;
	const anomaly = radians(357.52911 + 35999.05029 * t);
	const center = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly);
	const longitude = radians(280.46646 + 36000.76983 * t + center - 0.00569);
	const tilt = radians(23.439291 - 0.013004 * t);
	const [x, y, z] = [
		Math.cos(longitude),
		Math.sin(longitude) * Math.cos(tilt),
		Math.sin(longitude) * Math.sin(tilt),
	];
	return height(Math.atan2(y, x), Math.asin(z), mjdTai);
}

/** Angle between the zenith's direction and the place's, as vectors; the complement of it in degrees. */
function height(ra: number, dec: number, mjdTai: number): number {
	const east = siderealAngle(mjdTai) + LONGITUDE;
	const vector = (a: number, d: number): number[] => [
		Math.cos(d) * Math.cos(a),
		Math.cos(d) * Math.sin(a),
		Math.sin(d),
	];
	const [zenith, place] = [vector(east, LATITUDE), vector(ra, dec)];
	return (
		90 - (Math.acos(zenith.reduce((sum, part, i) => sum + part * place[i], 0)) * 180) / Math.PI
	);
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}
