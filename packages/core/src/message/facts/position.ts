import {
	constellationOf,
	decToSexagesimal,
	eclipticLatitude,
	galacticFromEquatorial,
	raToSexagesimal,
} from '../../alert';
import type { PositionFact } from '../AlertFacts';
import { fixed, signed } from '../numberText';
import type { AlertReader } from '../readAlert';

/** `null` without a position on the sky. */
export function positionFact(alert: AlertReader): PositionFact | null {
	const raDeg = alert.number('ra');
	const decDeg = alert.number('dec');
	if (raDeg === null || decDeg === null) return null;
	if (Math.abs(decDeg) > 90 || raDeg < -360 || raDeg > 360) return null;
	const galacticLatitude = galacticFromEquatorial(raDeg, decDeg).latitudeDeg;
	const ecliptic = eclipticLatitude(raDeg, decDeg);
	const constellation = constellationOf(raDeg, decDeg);
	return {
		raDeg,
		decDeg,
		sexagesimal: `${raToSexagesimal(raDeg)} ${decToSexagesimal(decDeg)}`,
		degrees: `${raText(raDeg)} ${asciiDegrees(decDeg)}`,
		galacticLatitude,
		eclipticLatitude: ecliptic,
		constellation,
		skyText: `${constellation}, galactic latitude ${signed(galacticLatitude, 1)}°, ecliptic latitude ${signed(ecliptic, 1)}°`,
	};
}

/** From 0 to below 360, also after rounding. */
function raText(raDeg: number): string {
	const text = asciiDegrees(((raDeg % 360) + 360) % 360);
	return Number(text) === 360 ? asciiDegrees(0) : text;
}

/** 6 decimals, 4 mas; with an ASCII minus, to be copied; never −0. */
function asciiDegrees(deg: number): string {
	return fixed(deg, 6).replace('\u2212', '-');
}
