import type { CutoutGeometry } from './CutoutGeometry';
import { createRandom } from './Random';
import { cutMinOf, type Detection } from './Detection';

/** Rubin's pixel in degrees. */
const PIXEL_DEG = 0.2 / 3600;

/** North lies ROTPA clockwise from +y, East 90° counter-clockwise from North, as in real cutouts. */
export function geometryOf(seed: number, detection: Detection): CutoutGeometry {
	const random = createRandom(seed, 'distortion', String(detection.diaSourceId));
	const angle = (detection.visit.rotPaDeg * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle) * PIXEL_DEG, Math.sin(angle) * PIXEL_DEG];
	const distort = (value: number): number => value * (1 + 0.0008 * random.normal());
	const pc = [distort(-cos), distort(sin), distort(sin), distort(cos)] as const;
	const determinant = pc[0] * pc[3] - pc[1] * pc[2];
	const cutMin = cutMinOf(detection);
	return {
		cutMin,
		crpix: [detection.x - cutMin[0], detection.y - cutMin[1]],
		pc,
		toPixels: (eastArcsec, northArcsec) => {
			const [east, north] = [eastArcsec / 3600, northArcsec / 3600];
			return [
				(pc[3] * east - pc[1] * north) / determinant,
				(pc[0] * north - pc[2] * east) / determinant,
			];
		},
		toSky: (dx, dy) => [3600 * (pc[0] * dx + pc[1] * dy), 3600 * (pc[2] * dx + pc[3] * dy)],
	};
}
