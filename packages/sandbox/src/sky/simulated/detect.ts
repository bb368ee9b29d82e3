import { createRandom, type Random } from './Random';
import { DETECTOR_SIZE, type Detection } from './Detection';
import { fluxErrors } from './fluxErrors';
import { hostLight } from './hostLight';
import { isCorruptedByNumber, packRubinId, unpackRubinId } from './rubinId';
import { MIN_SNR, soil } from './soil';
import { peakShare } from './psf';
import { saturationNjy } from './saturation';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/** Share of the detections on bright stars that Rubin keeps; real packets have none. */
const SATURATED_SHARE = 0.02;

/** Weaker new sources are never detected, with or without dirt. */
const HOPELESS_SNR = 4;

/** Smallest and largest cutout (lsst/ap_association `packageAlerts.py`: 30 to 102). */
const MIN_SIDE = 30;
const MAX_SIDE = 64;

/** Share of the detections whose cutout sticks out of the CCD. */
const EDGE_CHANCE = 0.003;

/** The alerts of one object in all its visits, oldest first. */
export function detect(
	seed: number,
	object: SimulatedObject,
	visits: readonly Visit[],
): Detection[] {
	const firstDocumented = visits.find((visit) => isVisitOf(object.documented?.diaObjectId, visit));
	return visits.flatMap((visit) => {
		const isBefore =
			firstDocumented !== undefined && visit.midpointMjdTai < firstDocumented.midpointMjdTai;
		return visit.field !== object.field || isBefore ? [] : detectOnce(seed, object, visit);
	});
}

/** The alert that one visit of an object gives: none or one. */
export function detectOnce(seed: number, object: SimulatedObject, visit: Visit): Detection[] {
	const { dayObsMjd, sequence, band, midpointMjdTai } = visit;
	const random = createRandom(seed, 'alert', object.index, dayObsMjd, sequence);
	const templatePointFlux = object.light.templateFlux(band);
	const flux = object.light.flux(midpointMjdTai, band);
	const host = hostLight(object.scene)(band);
	const errors = fluxErrors(visit, { science: flux, template: templatePointFlux }, host);
	const psfFlux = flux - templatePointFlux + errors.difference * random.normal();
	const isDocumented = documentedId(object, visit) !== undefined;
	const isFaint = Math.abs(psfFlux) < HOPELESS_SNR * errors.difference && templatePointFlux === 0;
	if (isFaint && !isDocumented) return [];
	const isAtEdge = random.chance(EDGE_CHANCE);
	const isSaturated = flux * peakShare(visit.fwhmPixels) > saturationNjy(band);
	const measurement = { psfFlux, psfFluxErr: errors.difference, templatePointFlux };
	const soiled = soil(random, object, visit, { ...measurement, isSaturated, isAtEdge });
	const isRejected = object.objectClass === 'saturated star' && !random.chance(SATURATED_SHARE);
	const isKept = soiled.snr >= MIN_SNR && !isRejected;
	if (!isKept && !isDocumented) return [];
	const { diaSourceId, detector } = identify(random, object, visit);
	const bboxSize = boxSize(random, soiled.snr, soiled.dirt.isDipole);
	const side = Math.min(MAX_SIDE, Math.max(MIN_SIDE, bboxSize));
	const [x, y] = placeOnDetector(random, side, isAtEdge);
	const isPeak = soiled.dirt.centroid === 'peak';
	const centroidErrDeg = (visit.fwhmPixels * 0.2) / 2.3548 / Math.max(MIN_SNR, soiled.snr) / 3600;
	return [
		{
			diaSourceId,
			object,
			visit,
			detector,
			x: isPeak ? Math.round(x) : x,
			y: isPeak ? Math.round(y) : y,
			ra: object.ra + (centroidErrDeg * random.normal()) / Math.cos((object.dec * Math.PI) / 180),
			dec: object.dec + centroidErrDeg * random.normal(),
			psfFlux,
			fluxErrors: errors,
			...soiled,
			templatePointFlux,
			side,
			bboxSize,
			quirks: { lacksTemplatePsf: random.chance(0.012), hasZeroBlock: random.chance(0.02) },
		},
	];
}

/** Side of the box around the footprint, pixels: fitted to real detections. */
function boxSize(random: Random, snr: number, isDipole: boolean): number {
	const decades = Math.log10(Math.max(MIN_SNR, snr) / MIN_SNR);
	const expected = isDipole ? 26.5 : 17 + 9 * decades + 4.5 * decades ** 2;
	return Math.max(9, Math.round(expected + 4.4 * random.normal()));
}

/** Anywhere on the CCD, or so near an edge that the cutout sticks out. */
function placeOnDetector(random: Random, side: number, isAtEdge: boolean): [number, number] {
	const place = DETECTOR_SIZE.map((size) => random.between(side, size - side)) as [number, number];
	if (isAtEdge) {
		const axis = random.below(2);
		const inside = random.between(3, side / 2 - 1);
		place[axis] = random.chance(0.5) ? inside : DETECTOR_SIZE[axis] - inside;
	}
	return place;
}

interface Identity {
	readonly diaSourceId: bigint;
	readonly detector: number;
}

/** An id in Rubin's packing whose last digits a JavaScript number cannot hold. */
function identify(random: Random, object: SimulatedObject, visit: Visit): Identity {
	const given = documentedId(object, visit);
	if (given !== undefined) {
		return { diaSourceId: given, detector: unpackRubinId(given).detector };
	}
	const { dayObsMjd, sequence } = visit;
	for (;;) {
		const detector = random.below(189);
		const counter = 1 + 64 * object.index + random.below(64);
		const diaSourceId = packRubinId({ dayObsMjd, sequence, detector, counter });
		if (isCorruptedByNumber(diaSourceId)) return { diaSourceId, detector };
	}
}

/** The id that documentation gives to an object's alert of this exposure. */
function documentedId({ documented }: SimulatedObject, visit: Visit): bigint | undefined {
	if (documented === undefined) return undefined;
	return [documented.diaObjectId, documented.diaSourceId].find((id) => isVisitOf(id, visit));
}

function isVisitOf(id: bigint | undefined, { dayObsMjd, sequence }: Visit): boolean {
	if (id === undefined) return false;
	const parts = unpackRubinId(id);
	return parts.dayObsMjd === dayObsMjd && parts.sequence === sequence;
}
