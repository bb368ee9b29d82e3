import { BAND_TRAITS } from './bands';
import { createRandom, type Random } from './Random';
import { DETECTOR_SIZE, type Detection } from './Detection';
import { effectivePixels } from './psf';
import { isCorruptedByNumber, packRubinId, unpackRubinId } from './rubinId';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/** Rubin's threshold for a detection in the difference image. */
const LEAST_SNR = 5;

/** Smallest and largest cutout (lsst/ap_association `packageAlerts.py`: 30 to 102). */
const LEAST_SIDE = 30;
const MOST_SIDE = 64;

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
	const random = createRandom(seed, 'alert', object.index, visit.dayObsMjd, visit.sequence);
	const templatePointFlux = object.light.templateFlux(visit.band);
	const flux = object.light.flux(visit.midpointMjdTai, visit.band);
	const psfFluxErr = fluxError(visit, flux);
	const psfFlux = flux - templatePointFlux + psfFluxErr * random.normal();
	const snr = Math.abs(psfFlux) / psfFluxErr;
	const id = identify(random, object, visit);
	if (snr < LEAST_SNR && !id.isDocumented) return [];
	const bboxSize = Math.round(13 + 20.6 * Math.log10(Math.max(5, snr) / 5) + random.between(0, 5));
	const side = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, bboxSize));
	const [x, y] = placeOnDetector(random, side);
	const centroidErrDeg = (visit.fwhmPixels * 0.2) / 2.3548 / Math.max(5, snr) / 3600;
	return [
		{
			diaSourceId: id.diaSourceId,
			object,
			visit,
			detector: id.detector,
			x,
			y,
			ra: object.ra + (centroidErrDeg * random.normal()) / Math.cos((object.dec * Math.PI) / 180),
			dec: object.dec + centroidErrDeg * random.normal(),
			psfFlux,
			psfFluxErr,
			templatePointFlux,
			side,
			bboxSize,
			quirks: { lacksTemplatePsf: random.chance(0.012), hasZeroBlock: random.chance(0.02) },
		},
	];
}

/** Error of a PSF flux, nJy: sky noise under the PSF and photon noise of the source; 4/3 is a Gaussian PSF's Σp³ / (Σp²)². */
export function fluxError({ band, skyBrightness, fwhmPixels }: Visit, flux: number): number {
	const { skyVariance, electronsPerNjy } = BAND_TRAITS[band];
	const sky = skyVariance * skyBrightness * effectivePixels(fwhmPixels);
	return Math.sqrt(sky + ((4 / 3) * flux) / electronsPerNjy);
}

/** Anywhere on the CCD; four in a hundred so near an edge that the cutout sticks out. */
function placeOnDetector(random: Random, side: number): [number, number] {
	const place = DETECTOR_SIZE.map((size) => random.between(side, size - side)) as [number, number];
	if (random.chance(0.04)) {
		const axis = random.below(2);
		const inside = random.between(3, side / 2 - 1);
		place[axis] = random.chance(0.5) ? inside : DETECTOR_SIZE[axis] - inside;
	}
	return place;
}

interface Identity {
	readonly diaSourceId: bigint;
	readonly detector: number;
	readonly isDocumented: boolean;
}

/** An id in Rubin's packing whose last digits a JavaScript number cannot hold. */
function identify(random: Random, { documented, index }: SimulatedObject, visit: Visit): Identity {
	const given = [documented?.diaObjectId, documented?.diaSourceId].find((id) =>
		isVisitOf(id, visit),
	);
	if (given !== undefined) {
		return { diaSourceId: given, detector: unpackRubinId(given).detector, isDocumented: true };
	}
	const { dayObsMjd, sequence } = visit;
	for (;;) {
		const detector = random.below(189);
		const counter = 1 + 64 * index + random.below(64);
		const diaSourceId = packRubinId({ dayObsMjd, sequence, detector, counter });
		if (isCorruptedByNumber(diaSourceId)) return { diaSourceId, detector, isDocumented: false };
	}
}

function isVisitOf(id: bigint | undefined, { dayObsMjd, sequence }: Visit): boolean {
	if (id === undefined) return false;
	const parts = unpackRubinId(id);
	return parts.dayObsMjd === dayObsMjd && parts.sequence === sequence;
}
