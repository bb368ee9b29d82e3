import { addPoint } from './drawScene';
import { createRandom } from './Random';
import { saturate } from './saturation';
import type { Detection } from './Detection';
import type { CutoutGeometry } from './CutoutGeometry';

type Profile = (dx: number, dy: number) => number;

/** Where the point source was when the template was made: 0-based pixel (column, row). */
export function templatePlace({ dirt }: Detection, geometry: CutoutGeometry): [number, number] {
	const [east, north] = dirt?.shiftArcsec ?? [0, 0];
	const [dx, dy] = geometry.toPixels(-east, -north);
	return [geometry.crpix[0] - 1 + dx, geometry.crpix[1] - 1 + dy];
}

/** Cuts the template off where it saturates: alike for all detections of an object in one band. */
export function saturateTemplate(seed: number, image: Float64Array, detection: Detection): void {
	const { object, visit, side } = detection;
	saturate(
		image,
		side,
		visit.band,
		createRandom(seed, 'saturated template', object.index, visit.band),
	);
}

/** Cuts the exposure off where it saturates. */
export function saturateScience(seed: number, image: Float64Array, detection: Detection): void {
	const random = createRandom(seed, 'saturated science', String(detection.diaSourceId));
	saturate(image, detection.side, detection.visit.band, random);
}

/** Adds to a difference the spot that the subtraction has left next to the source. */
export function addSpot(
	image: Float64Array,
	{ dirt, side }: Detection,
	[column, row]: readonly [number, number],
	profile: Profile,
): void {
	if (!dirt?.spot) return;
	const { dx, dy, flux } = dirt.spot;
	addPoint(image, side, [column + dx, row + dy], flux, profile);
}
