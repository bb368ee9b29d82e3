import { drawFrom, type Quantiles } from './drawFrom';
import type { Cells } from '../../table';
import type { Detection } from './Detection';
import type { Dirt } from './Dirt';
import type { Random } from './Random';

/** Distributions in real packets. Ratios have no unit. */
const EXTENDEDNESS: Readonly<Record<'dipole' | 'other', Quantiles>> = {
	dipole: [0.0001, 0.017, 0.262, 0.535, 0.693, 0.861, 0.951],
	other: [0, 0.0023, 0.045, 0.197, 0.454, 0.927, 1],
};
/** Second moments over the PSF's. */
const MOMENTS: Readonly<Record<'dipole' | 'other', Quantiles>> = {
	dipole: [0.12, 0.24, 0.41, 0.58, 0.78, 1.31, 2],
	other: [0.08, 0.45, 0.69, 0.87, 1.12, 1.89, 4.3],
};
/** χ² of the PSF fit over its number of pixels. */
const PSF_CHI2: Readonly<Record<'dipole' | 'other', Quantiles>> = {
	dipole: [0.949, 1.08, 1.23, 1.53, 2.15, 3.06, 4.8],
	other: [0.905, 0.962, 1.003, 1.036, 1.089, 1.282, 2.67],
};
/** Length of the trail over the PSF's σ, and error of its flux over the error of `psfFlux`. */
const TRAIL_LENGTH: Quantiles = [0.39, 1.12, 1.75, 2.21, 2.68, 3.67, 5.99];
/** The same for asteroids, which are points: two real ones have 1.2 and 1.7. */
const POINT_TRAIL_LENGTH: Quantiles = [0.4, 0.8, 1.1, 1.4, 1.7, 2.2, 2.7];
const TRAIL_FLUX_ERROR: Quantiles = [0.00007, 0.0014, 0.0098, 0.021, 0.041, 0.127, 0.416];
/** Error of a dipole's mean flux over the error of `psfFlux`; χ² and size of its fit. */
const DIPOLE_ERROR: Quantiles = [0.388, 0.448, 0.493, 0.537, 0.633, 1.088, 1.63];
const DIPOLE_CHI2: Quantiles = [0.018, 0.045, 0.119, 0.338, 0.855, 6.15, 59.9];
const DIPOLE_PIXELS: Quantiles = [1.61, 2.11, 2.45, 2.65, 2.79, 3, 3];

/** Pixels of a PSF fit. */
const FIT_PIXELS = 41 * 41;

/** What dirt changes in a row of a clean sky. */
export function dirtyCells(detection: Detection, random: Random): Cells {
	const { dirt, snr, psfFlux } = detection;
	if (dirt === null) return {};
	const kind = dirt.isDipole ? 'dipole' : 'other';
	return {
		'r:snr': snr,
		'r:isNegative': psfFlux < 0 && !dirt.isDipole,
		'r:reliability': dirt.reliability,
		'r:psfChi2': FIT_PIXELS * drawFrom(PSF_CHI2[kind], random),
		'r:extendedness': drawFrom(EXTENDEDNESS[kind], random),
		...trailCells(detection, random),
		...momentCells(detection, kind, random),
		...(dirt.isDipole ? dipoleCells(detection, dirt, random) : {}),
		...missingCells(dirt, random),
		...Object.fromEntries(QUIET.map((name) => [name, false])),
		...Object.fromEntries(dirt.flags.map((name) => [name, true])),
	};
}

/** Flags that a clean sky has by chance too. */
const QUIET = ['r:pixelFlags_cr', 'r:pixelFlags_interpolated', 'r:pixelFlags_suspect'];

function trailCells({ snr, dirt, psfFlux, fluxErrors, visit, object }: Detection, random: Random) {
	const sigmaArcsec = (visit.fwhmPixels * 0.2) / 2.3548;
	// Real trails of bright points are shorter: noise makes most of the length.
	const shorter = Math.min(1.15, Math.max(0.5, (15 / snr) ** 0.25));
	const isMoving = object.objectClass === 'asteroid';
	const seen = dirt?.isDipole === true ? snr * fluxErrors.difference : psfFlux;
	return {
		'r:trailFlux': seen * (1 + 0.06 * random.normal()),
		'r:trailFluxErr': fluxErrors.difference * drawFrom(TRAIL_FLUX_ERROR, random),
		'r:trailLength': Math.hypot(
			shorter * sigmaArcsec * drawFrom(isMoving ? POINT_TRAIL_LENGTH : TRAIL_LENGTH, random),
			object.trailArcsec ?? 0,
		),
		'r:trailAngle': random.between(-180, 180),
	};
}

function momentCells({ visit }: Detection, kind: 'dipole' | 'other', random: Random) {
	const moment = ((visit.fwhmPixels * 0.2) / 2.3548) ** 2;
	return {
		'r:ixx': moment * drawFrom(MOMENTS[kind], random),
		'r:iyy': moment * drawFrom(MOMENTS[kind], random),
		'r:ixy': moment * 0.2 * random.normal(),
	};
}

/** The fit of two lobes of one flux; what a spot makes a dipole of gets next to no length. */
function dipoleCells(detection: Detection, { spot, shiftArcsec }: Dirt, random: Random) {
	const { fluxErrors, templatePointFlux, psfFlux, bboxSize } = detection;
	const [east, north] = shiftArcsec;
	const error = fluxErrors.difference * drawFrom(DIPOLE_ERROR, random);
	const pixels = Math.round(bboxSize ** 2 * drawFrom(DIPOLE_PIXELS, random));
	return {
		'r:isDipole': true,
		'r:dipoleFitAttempted': true,
		'r:dipoleMeanFlux': (templatePointFlux + psfFlux) * (0.978 + 0.02 * random.normal()),
		'r:dipoleMeanFluxErr': error,
		'r:dipoleFluxDiff': 0,
		'r:dipoleFluxDiffErr': 2 * error,
		'r:dipoleLength':
			spot === null ? Math.hypot(east, north) * 0.95 : random.between(0.0003, 0.012),
		'r:dipoleAngle': (Math.atan2(east, north) * 180) / Math.PI,
		'r:dipoleChi2': pixels * drawFrom(DIPOLE_CHI2, random),
		'r:dipoleNdata': pixels,
	};
}

/** A failed centroid flags all photometry; without a shape, trail and extent are missing too. */
function missingCells({ centroid, isShapeless }: Dirt, random: Random): Cells {
	return {
		...(centroid === 'good' ? {} : valuesFor(FAILED_WITH_CENTROID, true)),
		...(centroid === 'peak' ? valuesFor(MISSING_AT_PEAK, null) : {}),
		...(isShapeless ? { ...valuesFor(MISSING_WITHOUT_SHAPE, null), 'r:shape_flag': true } : {}),
		...(isShapeless && random.chance(0.953) ? valuesFor(MOMENT_NAMES, null) : {}),
	};
}

const FAILED_WITH_CENTROID = [
	'r:centroid_flag',
	'r:apFlux_flag',
	'r:psfFlux_flag',
	'r:forced_PsfFlux_flag',
];
const MISSING_AT_PEAK = ['r:raErr', 'r:decErr', 'r:ra_dec_Cov', 'r:xErr', 'r:yErr'];
const MISSING_WITHOUT_SHAPE = [
	'r:trailFlux',
	'r:trailFluxErr',
	'r:trailRa',
	'r:trailDec',
	'r:trailLength',
	'r:trailAngle',
	'r:extendedness',
];
const MOMENT_NAMES = ['r:ixx', 'r:iyy', 'r:ixy'];

function valuesFor(names: readonly string[], value: boolean | null): Cells {
	return Object.fromEntries(names.map((name) => [name, value]));
}
