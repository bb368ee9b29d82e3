import { type Band, fluxOfMagnitude } from './bands';
import { composeScene } from './compose';
import { createRandom } from './Random';
import { detectOnce } from './detect';
import { FIELDS } from './fields';
import type { Detection } from './Detection';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/** How many asteroids cross the simulated fields. */
const COUNT = 6;

/** An asteroid is seen while it is this near the middle of its field, degrees. */
const FIELD_RADIUS_DEG = 1.7;

/** Colours of sunlight on a stony asteroid relative to r, AB magnitudes. */
const COLOURS: Readonly<Record<Band, number>> = {
	u: 1.9,
	g: 0.6,
	r: 0,
	i: -0.2,
	z: -0.15,
	y: -0.15,
};

/** An asteroid and its detections, oldest first. */
export interface ObservedAsteroid {
	/** Packed designation of the Minor Planet Center, e.g. `K04J12Q` for 2004 JQ12. */
	readonly packedDesignation: string;
	/** Rubin's id: the packed designation as ASCII, as in real alerts. */
	readonly ssObjectId: bigint;
	readonly detections: readonly Detection[];
}

/** Asteroids that cross a field in a straight line; each detection has surroundings of its own. */
export function observeAsteroids(seed: number, visits: readonly Visit[]): ObservedAsteroid[] {
	return Array.from({ length: COUNT }, (_, number) => {
		const random = createRandom(seed, 'asteroid', number);
		const field = random.pick(FIELDS);
		const ofField = visits.filter((visit) => visit.field === field);
		const meeting = random.pick(ofField).midpointMjdTai;
		const [east, north] = [random.between(-0.5, 0.5), random.between(-0.5, 0.5)];
		const [eastRate, northRate] = [random.between(0.15, 0.3), random.between(-0.12, 0.12)];
		const magnitude = random.between(18.5, 21.5);
		const packedDesignation = `K${String(random.below(24)).padStart(2, '0')}${random.pick([...'ABCDEFGHJK'])}${String(random.below(100)).padStart(2, '0')}${random.pick([...'ABCDEFGHJKLMNOPQRSTUVWXYZ'])}`;
		const detections = ofField.flatMap((visit) => {
			const days = visit.midpointMjdTai - meeting;
			const offset = [east + eastRate * days, north + northRate * days] as const;
			if (Math.hypot(...offset) > FIELD_RADIUS_DEG) return [];
			const index = 1000 + number;
			const sceneRandom = createRandom(seed, 'asteroid', number, visit.midpointMjdTai);
			const dec = field.dec + offset[1];
			const object: SimulatedObject = {
				index,
				objectClass: 'asteroid',
				field,
				ra: field.ra + offset[0] / Math.cos((dec * Math.PI) / 180),
				dec,
				light: {
					templateFlux: () => 0,
					flux: (_time, band) => fluxOfMagnitude(magnitude + COLOURS[band]),
				},
				scene: composeScene(sceneRandom, null),
				catalogue: { fixed: {}, catsClass: -1, snnScore: 0.5, extendedness: 0.05 },
				isFromDataRelease: false,
			};
			return detectOnce(seed, object, visit);
		});
		return { packedDesignation, ssObjectId: asciiNumber(packedDesignation), detections };
	});
}

function asciiNumber(text: string): bigint {
	return [...text].reduce((sum, char) => (sum << 8n) | BigInt(char.charCodeAt(0)), 0n);
}
