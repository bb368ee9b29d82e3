import { composeMoved } from '../compose';
import { createRandom, type Random } from '../Random';
import { detectOnce } from '../detect';
import { extraVisit } from './extraVisit';
import { fluxOfMagnitude } from '../bands';
import type { Detection } from '../Detection';
import type { Field } from '../fields';
import type { ObservedObject } from '../ObservedObject';
import type { SimulatedObject } from '../SimulatedObject';
import type { Visit } from '../planVisits';

/** A deep-drilling field that is high in the evenings of the southern spring. */
const FIELD: Field = {
	name: 'ELAIS S1',
	ra: 9.45,
	dec: -44,
	nightShare: 0,
	visitsPerNight: 0,
	observationReason: 'ddf_elaiss1',
	targetName: 'ddf_elaiss1, lowdust',
};

/**
 * The nights of 2025 with alerts, MJD of the date in UTC: 37 of them, the first on 2025-10-25. Both are facts
 * of Fink's statistics, the other dates are made up; the last six are those that the survey begins in.
 */
const NIGHTS: readonly number[] = [
	60973, 60974, 60976, 60977, 60979, 60981, 60982, 60984, 60986, 60987, 60989, 60991, 60992, 60994,
	60996, 60997, 60999, 61001, 61003, 61004, 61006, 61008, 61010, 61011, 61013, 61015, 61017, 61019,
	61021, 61024, 61031, 61035, 61036, 61037, 61038, 61039, 61040,
];

/** 2025-11-02, and how many alerts Fink counted. */
const LONG_NIGHT = { mjd: 60981, alerts: 1348 };

/** Beginning and spacing of a night's exposures, parts of a day in UTC. */
const START = 0.07;
const SPACING = 0.0006;

/** Exposures of the long night. */
const SEQUENCE_LENGTH = 48;

/** Objects seen on every night. */
const STEADY_COUNT = 4;

/**
 * What the first nights of the stream gave: some steady variables once a night, and on one night a long
 * sequence of exposures of the whole field, with as many alerts as Fink counted on it.
 */
export function observeFirstNights(seed: number, epochMjdTai: number): ObservedObject[] {
	const nights = NIGHTS.filter((mjd) => mjd + START <= epochMjdTai);
	const evenings = nights.map((mjd, index) => visitOf(seed, mjd + START, index));
	const steady = Array.from({ length: STEADY_COUNT }, (_, number) =>
		observe(seed, variable(seed, number), evenings),
	).flat();
	if (!nights.includes(LONG_NIGHT.mjd)) return steady;
	const counted = steady
		.flatMap(({ detections }) => detections)
		.filter(({ visit }) => Math.floor(visit.midpointMjdTai) === LONG_NIGHT.mjd).length;
	const sequence = Array.from({ length: SEQUENCE_LENGTH }, (_, index) =>
		visitOf(seed, LONG_NIGHT.mjd + START + SPACING * (index + 1), index),
	);
	return [...steady, ...fillNight(seed, sequence, LONG_NIGHT.alerts - counted)];
}

/** Objects until these exposures have the given number of alerts. */
function fillNight(seed: number, visits: readonly Visit[], alerts: number): ObservedObject[] {
	const found: ObservedObject[] = [];
	let left = alerts;
	for (let number = STEADY_COUNT; left > 0; number++) {
		const seen = observe(seed, variable(seed, number), visits.slice(0, left));
		found.push(...seen);
		left -= seen.flatMap(({ detections }) => detections).length;
	}
	return found;
}

function observe(
	seed: number,
	object: SimulatedObject,
	visits: readonly Visit[],
): ObservedObject[] {
	const detections: Detection[] = visits.flatMap((visit) => detectOnce(seed, object, visit));
	if (detections.length === 0) return [];
	return [{ object, diaObjectId: detections[0].diaSourceId, detections }];
}

function visitOf(seed: number, midpointMjdTai: number, index: number): Visit {
	return { ...extraVisit(seed, midpointMjdTai, index % 2 === 0 ? 'r' : 'i'), field: FIELD };
}

/** Somewhere in the field, far above the limit of detection; two in five are stars that moved. */
function variable(seed: number, number: number): SimulatedObject {
	const random = createRandom(seed, 'first nights', number);
	const distance = 1.4 * Math.sqrt(random.uniform());
	const angle = random.between(0, 2 * Math.PI);
	const dec = FIELD.dec + distance * Math.sin(angle);
	const hasMoved = number >= STEADY_COUNT && number % 5 < 2;
	return {
		index: 4000 + number,
		objectClass: 'AGN',
		field: FIELD,
		ra: FIELD.ra + (distance * Math.cos(angle)) / Math.cos((dec * Math.PI) / 180),
		dec,
		...(hasMoved ? movedStar(seed, random) : pointOfLight(random)),
		scene: [],
		catalog: { fixed: {}, catsClass: 22, snnScore: 0.2, extendedness: 0.2 },
		isFromDataRelease: false,
		isExtra: true,
	};
}

function pointOfLight(random: Random): Pick<SimulatedObject, 'light'> {
	const flux = fluxOfMagnitude(random.between(20.8, 22));
	return { light: { templateFlux: () => 0, flux: () => flux } };
}

function movedStar(seed: number, random: Random): Pick<SimulatedObject, 'light' | 'shiftArcsec'> {
	const { light, shiftArcsec } = composeMoved({
		random,
		seed: `${seed}|first nights|${random.uniform()}`,
		firstMjd: NIGHTS[0],
		epochMjdTai: NIGHTS[NIGHTS.length - 1],
		isDocumented: false,
	});
	return { light, shiftArcsec };
}
