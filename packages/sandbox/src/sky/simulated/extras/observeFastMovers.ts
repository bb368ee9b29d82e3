import { asciiNumber, type ObservedAsteroid } from '../asteroids';
import { createRandom } from '../Random';
import { detectOnce } from '../detect';
import { FIELDS, type Field } from '../fields';
import { fluxOfMagnitude } from '../bands';
import type { SimulatedObject } from '../SimulatedObject';
import type { Visit } from '../planVisits';

/** Asteroids near the Earth, packed designations. */
const DESIGNATIONS = ['K26N01A', 'K26N02B', 'K26N03C'] as const;

/** They pass in the survey's last nights, this many days. */
const PASSAGE_DAYS = 4;

/**
 * Fast asteroids that leave trails of some arcseconds and pass together through one field in the survey's
 * last nights: several alerts of one exposure without an object.
 */
export function observeFastMovers(seed: number, visits: readonly Visit[]): ObservedAsteroid[] {
	const last = visits.at(-1)?.midpointMjdTai ?? 0;
	const late = visits.filter(({ midpointMjdTai }) => last - midpointMjdTai < PASSAGE_DAYS);
	const field = mostVisited(late);
	const passed = late.filter((visit) => visit.field === field);
	return DESIGNATIONS.map((packedDesignation, number) => {
		const random = createRandom(seed, 'fast mover', number);
		const flux = fluxOfMagnitude(random.between(20.1, 20.7));
		const trailArcsec = random.between(2.4, 4.5);
		const angle = random.between(0, 2 * Math.PI);
		const detections = passed.flatMap((visit) => {
			const nightShare = (visit.midpointMjdTai % 1) - 0.3;
			const degrees = (trailArcsec / 30) * 24 * nightShare;
			const dec = field.dec + degrees * Math.sin(angle);
			const object: SimulatedObject = {
				index: 1500 + number,
				objectClass: 'asteroid',
				field,
				ra: field.ra + (degrees * Math.cos(angle)) / Math.cos((dec * Math.PI) / 180),
				dec,
				light: { templateFlux: () => 0, flux: () => flux },
				scene: [],
				catalog: { fixed: {}, catsClass: -1, snnScore: 0.3, extendedness: 0.4 },
				isFromDataRelease: false,
				trailArcsec,
				isExtra: true,
			};
			return detectOnce(seed, object, visit);
		});
		return { packedDesignation, ssObjectId: asciiNumber(packedDesignation), detections };
	});
}

function mostVisited(visits: readonly Visit[]): Field {
	const countOf = (field: Field): number => visits.filter((visit) => visit.field === field).length;
	return FIELDS.reduce((best, field) => (countOf(field) > countOf(best) ? field : best));
}
