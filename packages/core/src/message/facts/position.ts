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
import type { Fact } from './Fact';

/** Coordinates, in two forms. */
export const position: Fact<'position'> = {
	name: 'position',
	title: 'Position',
	description: 'Sexagesimal coordinates and degrees',
	label: 'Position',
	linesOf: (facts) => [facts.position?.sexagesimal, facts.position?.degrees],
	isCode: true,
	weight: 6,
};

/** `null` without a position on the sky. */
export function readPosition(alert: AlertReader): PositionFact | null {
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

/** From 0 to less than 360, even after rounding. */
function raText(raDeg: number): string {
	const text = asciiDegrees(((raDeg % 360) + 360) % 360);
	return Number(text) === 360 ? asciiDegrees(0) : text;
}

/** 6 decimals, which is 4 mas. The minus is ASCII, for copying; never −0. */
function asciiDegrees(deg: number): string {
	return fixed(deg, 6).replace('\u2212', '-');
}
