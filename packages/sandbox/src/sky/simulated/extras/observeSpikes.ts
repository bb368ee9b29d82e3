import { createRandom } from '../Random';
import { detectOnce } from '../detect';
import { EXTRA_FIELD, extraVisit } from './extraVisit';
import { fluxOfMagnitude } from '../bands';
import type { ObservedObject } from '../ObservedObject';
import type { SimulatedObject } from '../SimulatedObject';

/** A bright star in the field of the extras, degrees. */
const STAR = { ra: 53.71, dec: -27.52 };

/** How many alerts its spikes give in each of the two exposures; a real visit gave 460. */
const COUNT = 480;

/** The two exposures, 25 minutes apart, a week before the survey's usual end. */
const TIMES = [61227.4, 61227.417361] as const;

/**
 * Alerts along the diffraction spikes of a bright star, a known nuisance of the real stream: hundreds of
 * them share the time of one exposure, and the classifiers take them for supernovae. All lie within two
 * arcminutes, most in one HEALPix pixel of the position table.
 */
export function observeSpikes(seed: number, epochMjdTai: number): ObservedObject[] {
	const visits = TIMES.filter((time) => time <= epochMjdTai).map((time) => extraVisit(seed, time));
	return Array.from({ length: COUNT }, (_, number) => {
		const object = spikePoint(seed, number);
		const detections = visits.flatMap((visit) => detectOnce(seed, object, visit));
		return { object, diaObjectId: detections[0]?.diaSourceId, detections };
	}).filter(({ detections }) => detections.length === visits.length && visits.length > 0);
}

function spikePoint(seed: number, number: number): SimulatedObject {
	const random = createRandom(seed, 'spike', number);
	const angle = ((45 + 90 * (number % 4)) * Math.PI) / 180;
	const arcsec = 4 + 100 * random.uniform();
	const [along, across] = [arcsec / 3600, (0.6 * random.normal()) / 3600];
	const dec = STAR.dec + along * Math.sin(angle) + across * Math.cos(angle);
	const east = along * Math.cos(angle) - across * Math.sin(angle);
	const flux = fluxOfMagnitude(random.between(21.2, 22.4));
	return {
		index: 3000 + number,
		objectClass: 'supernova Ia',
		field: EXTRA_FIELD,
		ra: STAR.ra + east / Math.cos((dec * Math.PI) / 180),
		dec,
		light: { templateFlux: () => 0, flux: () => flux },
		scene: [],
		catalog: { fixed: {}, catsClass: 11, minCatsScore: 0.9, snnScore: 1.1, extendedness: 0.8 },
		isFromDataRelease: false,
		isExtra: true,
	};
}
