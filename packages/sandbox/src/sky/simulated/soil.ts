import { dipoleLobes } from './dipoleLobes';
import { drawFrom, type Quantiles } from './drawFrom';
import type { Dirt } from './Dirt';
import type { Random } from './Random';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/** Rubin's threshold for a detection in the difference image. */
export const MIN_SNR = 5;

/** What the weaker side of a dipole has at least; with more, real packets would have fewer dipoles. */
const MIN_LOBE_SNR = 1.5;

/** Accuracy with which an exposure is laid over its template, arcsec on each axis. */
const REGISTRATION_ARCSEC = 0.004;

/** A source that has faded by this much sometimes leaves a spot next to it. */
const SPOT_BELOW_SNR = -5;
const SPOT_CHANCE = 0.22;

/** Scores of real detections; the asteroids among them had more than 0.9999. */
const RELIABILITY: Readonly<Record<'dipole' | 'static' | 'moving', Quantiles>> = {
	dipole: [0.101, 0.131, 0.289, 0.392, 0.474, 0.763, 0.995],
	static: [0.103, 0.24, 0.534, 0.788, 0.915, 0.971, 1],
	moving: [0.95, 0.98, 0.999, 0.9999, 0.99999, 1, 1],
};

/** What is measured of an object in one exposure before anything is wrong with it. */
export interface Measurement {
	readonly psfFlux: number;
	readonly psfFluxErr: number;
	/** Flux of the point source in the template, nJy. */
	readonly templatePointFlux: number;
	readonly isSaturated: boolean;
	readonly isAtEdge: boolean;
}

/** A detection's significance and what is wrong with it. */
export interface Soiled {
	/** Significance with which it was detected: of its positive side unless all of it is negative. */
	readonly snr: number;
	readonly dirt: Dirt;
}

/**
 * Spoils a measurement as the real survey does, at the rates of real packets (docs/sandbox.md). A dipole is
 * what has light above and below the template: of a star that moved, or of one that faded and left a spot.
 */
export function soil(
	random: Random,
	{ objectClass, shiftArcsec = [0, 0] }: SimulatedObject,
	visit: Visit,
	measurement: Measurement,
): Soiled {
	const { psfFlux, psfFluxErr, templatePointFlux } = measurement;
	const sigmaArcsec = (visit.fwhmPixels * 0.2) / 2.3548;
	const shift = [
		shiftArcsec[0] + REGISTRATION_ARCSEC * random.normal(),
		shiftArcsec[1] + REGISTRATION_ARCSEC * random.normal(),
	] as const;
	const strength =
		(templatePointFlux * Math.hypot(...shift)) / (Math.SQRT2 * sigmaArcsec * psfFluxErr);
	const snr = psfFlux / psfFluxErr;
	const spotSnr = MIN_SNR - 1.2 * Math.log(1 - random.uniform());
	const hasSpot = random.chance(SPOT_CHANCE) && snr < SPOT_BELOW_SNR;
	const lobes = dipoleLobes(snr, strength);
	const positive = hasSpot ? Math.max(spotSnr, lobes.positive) : lobes.positive;
	const [lower, higher] = [Math.min(positive, lobes.negative), Math.max(positive, lobes.negative)];
	const isDipole = higher >= MIN_SNR && lower >= MIN_LOBE_SNR;
	const isPositive = isDipole || positive > lobes.negative;
	const angle = random.between(0, 2 * Math.PI);
	const away = visit.fwhmPixels * random.between(1.1, 1.5);
	const centroid = !isDipole && random.chance(0.0103) ? 'failed' : 'good';
	return {
		snr: scatter(random) * (isPositive ? positive : lobes.negative),
		dirt: {
			shiftArcsec: shift,
			spot: hasSpot
				? { dx: away * Math.cos(angle), dy: away * Math.sin(angle), flux: spotSnr * psfFluxErr }
				: null,
			isDipole,
			centroid: centroid === 'failed' && random.chance(0.15) ? 'peak' : centroid,
			isShapeless: centroid === 'failed' || random.chance(isDipole ? 0.402 : 0.0225),
			flags: drawFlags(random, measurement),
			reliability: drawFrom(reliabilityOf(objectClass, isDipole), random),
		},
	};
}

function reliabilityOf(objectClass: string, isDipole: boolean): Quantiles {
	if (objectClass === 'asteroid') return RELIABILITY.moving;
	return isDipole ? RELIABILITY.dipole : RELIABILITY.static;
}

/** Ratio of the detection's significance to the significance of the fit. */
function scatter(random: Random): number {
	const width = random.chance(0.06) ? 0.05 : 0.017;
	return 0.991 + width * random.normal();
}

/** Flags that come together, and at what rate; no detection has two of these. */
const RARE_FLAGS: readonly (readonly [rate: number, flags: readonly string[]])[] = [
	[0.0052, ['r:pixelFlags_bad', 'r:pixelFlags_interpolated']],
	[0.0006, ['r:pixelFlags_streak']],
	[0.0006, ['r:pixelFlags_streak', 'r:pixelFlags_streakCenter']],
	[0.0006, ['r:pixelFlags_cr']],
	[0.0003, ['r:pixelFlags_cr', 'r:pixelFlags_crCenter']],
	[0.0006, ['r:pixelFlags_suspect']],
	[0.0006, ['r:glint_trail']],
];
const EDGE_FLAGS = ['r:pixelFlags_edge', 'r:psfFlux_flag_edge'];
const SATURATED_FLAGS = [
	'r:pixelFlags_saturated',
	'r:pixelFlags_saturatedCenter',
	'r:pixelFlags_interpolated',
	'r:pixelFlags_interpolatedCenter',
];

function drawFlags(random: Random, { isSaturated, isAtEdge }: Measurement): readonly string[] {
	const flags = [
		...(isAtEdge && random.chance(0.3) ? EDGE_FLAGS : []),
		...(isSaturated ? SATURATED_FLAGS : []),
	];
	let left = random.uniform();
	for (const [rate, rare] of RARE_FLAGS) {
		left -= rate;
		if (left < 0) return [...flags, ...rare];
	}
	return flags;
}
