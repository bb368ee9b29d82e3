import type { Band } from '@fink/core';

import { fluxOfMagnitude } from './bands';
import { composeScene } from './compose';
import { createRandom } from './Random';
import { detectOnce } from './detect';
import { FIELDS } from './fields';
import type { Detection } from './Detection';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/**
 * Packed designations of the asteroids that cross the simulated fields. They are those that Fink's
 * documentation and public tests ask for (1996 TC28, 1984 CP, 2010 JO69, 2015 WQ16, 2014 WR176, 2007 YG85, 2015 BC557, 1998 TT26),
 * then some that carry numbers and names in the sandbox (`outside/ssodnet.ts`); the orbits are made up.
 */
const DESIGNATIONS = [
	'J96T28C',
	'J84C00P',
	'K10J69O',
	'K15W16Q',
	'J90Q02R',
	'K07Y85G',
	'K14WH6R',
	'K00A66B',
	'K00S50D',
	'J99T12F',
	'J81E40M',
	'K15Bt7C',
	'J98T26T',
	'K14D67R',
	'J91V02N',
	'J16A00G',
	'K10V69Y',
] as const;

/** The first ones pass at any time of the survey, the others once Rubin associates asteroids. */
const ANYTIME_COUNT = 6;

/** Since 2026-02-20 Rubin distinguishes known asteroids from new objects. */
const ASSOCIATED_FROM_MJD = 61091;

/** An asteroid is seen while it is this near the middle of its field, degrees. */
const FIELD_RADIUS_DEG = 1.7;

/** Colors of sunlight on a stony asteroid relative to r, AB magnitudes. */
const COLORS: Readonly<Record<Band, number>> = {
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

/** Asteroids that cross a field in a straight line; each detection has different surroundings. */
export function observeAsteroids(seed: number, visits: readonly Visit[]): ObservedAsteroid[] {
	return DESIGNATIONS.map((packedDesignation, number) => {
		const random = createRandom(seed, 'asteroid', number);
		const field = random.pick(FIELDS);
		const ofField = visits.filter((visit) => visit.field === field);
		const late = ofField.filter(({ midpointMjdTai }) => midpointMjdTai > ASSOCIATED_FROM_MJD);
		const isAnytime = number < ANYTIME_COUNT || late.length === 0;
		const meeting = random.pick(isAnytime ? ofField : late).midpointMjdTai;
		const [east, north] = [random.between(-0.5, 0.5), random.between(-0.5, 0.5)];
		const [eastRate, northRate] = [random.between(0.15, 0.3), random.between(-0.12, 0.12)];
		const magnitude = random.between(18.5, 21.5);
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
					flux: (_time, band) => fluxOfMagnitude(magnitude + COLORS[band]),
				},
				scene: composeScene(sceneRandom, null),
				catalog: { fixed: {}, catsClass: -1, snnScore: 0.5, extendedness: 0.05 },
				isFromDataRelease: false,
			};
			return detectOnce(seed, object, visit);
		});
		return { packedDesignation, ssObjectId: asciiNumber(packedDesignation), detections };
	});
}

/** Rubin's `ssObjectId` of a packed designation. */
export function asciiNumber(text: string): bigint {
	return [...text].reduce((sum, char) => (sum << 8n) | BigInt(char.charCodeAt(0)), 0n);
}
