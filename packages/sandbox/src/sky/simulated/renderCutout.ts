import type { CutoutKind } from '@fink/core';

import { addPoint, drawScene } from './drawScene';
import { addSpot, saturateScience, saturateTemplate, templatePlace } from './leftover';
import { BAND_TRAITS } from './bands';
import { createRandom, type Random } from './Random';
import { DETECTOR_SIZE, type Detection } from './Detection';
import type { CutoutGeometry } from './CutoutGeometry';
import { geometryOf } from './geometry';
import { type Plane, rubinCutoutUnits, writeFits } from '../../fits';
import { type Psf, psfProfile } from './psf';
import { drawPsf, templatePsfOf, templatePsfSize } from './drawPsf';
import { fluxIn } from './Scene';
import { TEMPLATE_DEPTH } from './fluxErrors';

/** Taken out of the global once: inside jest every look at a global is slow. */
const { floor, max, min, sqrt } = Math;

/** Night from which Rubin's headers carry ROTPA (alert schema 10.0). */
const ROTPA_FROM_MJD = 61060;

/**
 * The FITS file of one cutout, rendered on demand and always the same: galaxies, neighbors and noise on
 * the visit's rotated pixel grid; Science holds the object's present light, Template its light when the
 * template was made, where it was then, and Difference the alert's `psfFlux`: an unweighted PSF fit to it
 * returns that number except for rounding, even with the remains of a moved or saturated star.
 */
export function renderCutout(seed: number, detection: Detection, kind: CutoutKind): Uint8Array {
	const { visit } = detection;
	const geometry = geometryOf(seed, detection);
	const sciencePsf: Psf = {
		fwhmPixels: visit.fwhmPixels,
		ellipticity: visit.ellipticity,
		angle: visit.ellipseAngle,
	};
	const templatePsf = templatePsfOf(seed, detection);
	const planes =
		kind === 'Template'
			? drawTemplate(seed, detection, geometry, psfProfile(templatePsf))
			: drawVisit(seed, detection, geometry, psfProfile(sciencePsf), kind);
	const psf =
		kind === 'Template' && detection.quirks.lacksTemplatePsf
			? null
			: kind === 'Template'
				? drawPsf(seed, templatePsf, templatePsfSize(seed, detection))
				: drawPsf(seed, sciencePsf, [41, 41]);
	return writeFits(
		rubinCutoutUnits({
			...planes,
			psf,
			cutMin: geometry.cutMin,
			rotPaDeg: visit.dayObsMjd < ROTPA_FROM_MJD ? null : visit.rotPaDeg,
			crpix: geometry.crpix,
			crval: [detection.ra, detection.dec],
			pc: geometry.pc,
		}),
	);
}

interface Planes {
	readonly image: Plane;
	readonly variance: Plane;
}

type Profile = (dx: number, dy: number) => number;

function drawTemplate(
	seed: number,
	detection: Detection,
	geometry: CutoutGeometry,
	profile: Profile,
): Planes {
	const { side, visit, object } = detection;
	const model = drawScene(object.scene, fluxIn(visit.band), side, geometry, profile);
	addPoint(model, side, templatePlace(detection, geometry), detection.templatePointFlux, profile);
	saturateTemplate(seed, model, detection);
	const variance = varianceOf(model, detection, TEMPLATE_DEPTH);
	const random = createRandom(seed, 'template', String(detection.diaSourceId));
	return { image: plane(side, addNoise(model, variance, random)), variance: plane(side, variance) };
}

function drawVisit(
	seed: number,
	detection: Detection,
	geometry: CutoutGeometry,
	profile: Profile,
	kind: 'Science' | 'Difference',
): Planes {
	const { side, visit, object, psfFlux, templatePointFlux } = detection;
	const source = sourceOf(geometry);
	const scene = drawScene(object.scene, fluxIn(visit.band), side, geometry, profile);
	const alert = new Float64Array(side * side);
	addPoint(alert, side, source, 1, profile);
	const science = scene.map((value, i) => value + (templatePointFlux + psfFlux) * alert[i]);
	const still = Float64Array.from(scene);
	addPoint(still, side, templatePlace(detection, geometry), templatePointFlux, profile);
	saturateScience(seed, science, detection);
	saturateTemplate(seed, still, detection);
	const variance = varianceOf(science, detection, 1);
	const random = createRandom(seed, 'science', String(detection.diaSourceId));
	const noise = addNoise(new Float64Array(side * side), variance, random);
	const off = offDetector(geometry, side);
	const residual = subtractionResidual(scene, side, random);
	const templateVariance = varianceOf(still, detection, TEMPLATE_DEPTH);
	const templateNoise = addNoise(new Float64Array(side * side), templateVariance, random);
	const spurious = noise.map((value, i) => value - templateNoise[i] + residual[i]);
	const bias = psfFit(spurious, alert, off);
	const leftover = science.map((value, i) => value - still[i] - psfFlux * alert[i]);
	addSpot(leftover, detection, source, profile);
	const leftoverBias = psfFit(leftover, alert, off);
	const image = science.map((value, i) => {
		if (kind === 'Science') return value + noise[i] - bias * alert[i];
		return spurious[i] + leftover[i] + (psfFlux - bias - leftoverBias) * alert[i];
	});
	for (let i = 0; i < image.length; i++) {
		if (kind === 'Difference') variance[i] += templateVariance[i];
		if (off[i]) {
			image[i] = NaN;
			variance[i] = Infinity;
		}
	}
	if (kind === 'Difference' && detection.quirks.hasZeroBlock) clearBlock(image, side, random);
	return { image: plane(side, image), variance: plane(side, variance) };
}

function sourceOf({ crpix }: CutoutGeometry): [number, number] {
	return [crpix[0] - 1, crpix[1] - 1];
}

function plane(side: number, pixels: Float64Array): Plane {
	return { width: side, height: side, pixels };
}

function varianceOf(model: Float64Array, { visit }: Detection, depth: number): Float64Array {
	const { skyVariance, electronsPerNjy } = BAND_TRAITS[visit.band];
	const sky = skyVariance * (depth === 1 ? visit.skyBrightness : 1);
	return model.map((value) => (sky + max(0, value) / electronsPerNjy) / depth);
}

function addNoise(model: Float64Array, variance: Float64Array, random: Random): Float64Array {
	return model.map((value, i) => value + sqrt(variance[i]) * random.normal());
}

/** What is left of a bright neighbor when the images are a few hundredths of a pixel apart. */
function subtractionResidual(still: Float64Array, side: number, random: Random): Float64Array {
	const [shiftX, shiftY] = [0.03 * random.normal(), 0.03 * random.normal()];
	const at = (x: number, y: number): number =>
		still[min(side - 1, max(0, y)) * side + min(side - 1, max(0, x))];
	return still.map((_, i) => {
		const [x, y] = [i % side, floor(i / side)];
		return (
			(shiftX * (at(x + 1, y) - at(x - 1, y))) / 2 + (shiftY * (at(x, y + 1) - at(x, y - 1))) / 2
		);
	});
}

/** Flux of an unweighted least-squares fit of the PSF to an image. */
function psfFit(image: Float64Array, psf: Float64Array, off: readonly boolean[]): number {
	let [product, square] = [0, 0];
	for (let i = 0; i < image.length; i++) {
		if (off[i]) continue;
		product += image[i] * psf[i];
		square += psf[i] * psf[i];
	}
	return product / square;
}

function offDetector({ cutMin }: CutoutGeometry, side: number): boolean[] {
	const isOff = (axis: 0 | 1, index: number): boolean => {
		const parent = cutMin[axis] + index + 1;
		return parent < 0 || parent >= DETECTOR_SIZE[axis];
	};
	return Array.from(
		{ length: side * side },
		(_, i) => isOff(0, i % side) || isOff(1, floor(i / side)),
	);
}

/** Exact zeros beyond a slanted line away from the source: the template ends there. */
function clearBlock(image: Float64Array, side: number, random: Random): void {
	const angle = random.between(0, 2 * Math.PI);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const limit = side * random.between(0.22, 0.38);
	for (let i = 0; i < image.length; i++) {
		const [dx, dy] = [(i % side) - side / 2, floor(i / side) - side / 2];
		if (dx * cos + dy * sin > limit && !Number.isNaN(image[i])) image[i] = 0;
	}
}
