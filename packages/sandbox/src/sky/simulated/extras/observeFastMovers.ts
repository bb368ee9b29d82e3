import { asciiNumber, type ObservedAsteroid } from '../asteroids';
import { createRandom } from '../Random';
import { detectOnce } from '../detect';
import { FIELDS } from '../fields';
import { fluxOfMagnitude } from '../bands';
import type { SimulatedObject } from '../SimulatedObject';
import type { Visit } from '../planVisits';

/** Asteroids near the Earth, packed designations. */
const DESIGNATIONS = ['K26N01A', 'K26N02B', 'K26N03C'] as const;

/** They pass in the survey's last nights, this many days. */
const PASSAGE_DAYS = 2;

/**
 * Fast asteroids that leave trails of some arcseconds and pass together through the first field in the
 * survey's last nights: several alerts of one exposure without an object.
 */
export function observeFastMovers(seed: number, visits: readonly Visit[]): ObservedAsteroid[] {
	const ofField = visits.filter(({ field }) => field === FIELDS[0]);
	const last = ofField.at(-1)?.midpointMjdTai ?? 0;
	const passed = ofField.filter(({ midpointMjdTai }) => last - midpointMjdTai < PASSAGE_DAYS);
	return DESIGNATIONS.map((packedDesignation, number) => {
		const random = createRandom(seed, 'fast mover', number);
		const flux = fluxOfMagnitude(random.between(20.1, 20.7));
		const trailArcsec = random.between(2.4, 4.5);
		const angle = random.between(0, 2 * Math.PI);
		const detections = passed.flatMap((visit) => {
			const nightShare = (visit.midpointMjdTai % 1) - 0.3;
			const degrees = (trailArcsec / 30) * 24 * nightShare;
			const dec = FIELDS[0].dec + degrees * Math.sin(angle);
			const object: SimulatedObject = {
				index: 1500 + number,
				objectClass: 'asteroid',
				field: FIELDS[0],
				ra: FIELDS[0].ra + (degrees * Math.cos(angle)) / Math.cos((dec * Math.PI) / 180),
				dec,
				light: { templateFlux: () => 0, flux: () => flux },
				scene: [],
				catalogue: { fixed: {}, catsClass: -1, snnScore: 0.3, extendedness: 0.4 },
				isFromDataRelease: false,
				trailArcsec,
				isExtra: true,
			};
			return detectOnce(seed, object, visit);
		});
		return { packedDesignation, ssObjectId: asciiNumber(packedDesignation), detections };
	});
}
