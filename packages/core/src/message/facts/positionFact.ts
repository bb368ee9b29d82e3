import {
	constellationOf,
	decToSexagesimal,
	eclipticLatitude,
	galacticFromEquatorial,
	raToSexagesimal,
} from '../../alert';
import type { PositionFact } from '../AlertFacts';
import { signed } from '../numberText';
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
		degrees: `${raDeg.toFixed(6)} ${decDeg.toFixed(6)}`,
		galacticLatitude,
		eclipticLatitude: ecliptic,
		constellation,
		skyText: `${constellation}, galactic latitude ${signed(galacticLatitude, 1)}°, ecliptic latitude ${signed(ecliptic, 1)}°`,
	};
}
