import { SECONDS_PER_DAY } from './time';

/**
 * Right ascension as `HH:MM:SS.ss`.
 *
 * Rounded once, in units of the last decimal, so that 59.999 s carries into minutes and hours and 24 h
 * becomes 0 h.
 *
 * @param raDeg - Degrees; any turn is brought into 0 to 360.
 * @param decimals - Of the seconds of time. 2 decimals are 0.15″. @default 2
 */
export function raToSexagesimal(raDeg: number, decimals = 2): string {
	const unitsPerSecond = 10 ** decimals;
	const unitsPerTurn = SECONDS_PER_DAY * unitsPerSecond;
	const turned = ((raDeg % 360) + 360) % 360;
	return join(Math.round((turned / 360) * unitsPerTurn) % unitsPerTurn, decimals);
}

/**
 * Declination as `±DD:MM:SS.s`, always with its sign.
 *
 * @param decDeg - Degrees from −90 to 90.
 * @param decimals - Of the arcseconds. @default 1
 */
export function decToSexagesimal(decDeg: number, decimals = 1): string {
	const units = Math.round(Math.abs(decDeg) * 3600 * 10 ** decimals);
	return (decDeg < 0 && units > 0 ? '-' : '+') + join(units, decimals);
}

/** `units` are seconds times 10^decimals. */
function join(units: number, decimals: number): string {
	const unitsPerSecond = 10 ** decimals;
	const wholeSeconds = Math.floor(units / unitsPerSecond);
	const fraction = units - wholeSeconds * unitsPerSecond;
	const fields = [
		Math.floor(wholeSeconds / 3600),
		Math.floor(wholeSeconds / 60) % 60,
		wholeSeconds % 60,
	];
	const text = fields.map((field) => String(field).padStart(2, '0')).join(':');
	return decimals > 0 ? `${text}.${String(fraction).padStart(decimals, '0')}` : text;
}
