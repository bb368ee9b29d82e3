import { createRandom } from './Random';
import { cutMinOf, type Detection } from './Detection';

/** Rubin's pixel in degrees. */
const PIXEL_DEG = 0.2 / 3600;

/** How a cutout lies on the sky. */
export interface Geometry {
	/** The source in 1-based pixels of the cutout. */
	readonly crpix: readonly [x: number, y: number];
	readonly cutMin: readonly [x: number, y: number];
	/** PC1_1, PC1_2, PC2_1, PC2_2 in degrees per pixel: pixel offsets to (East, North). */
	readonly pc: readonly [number, number, number, number];
	/** Offset in pixels from the source of a point at (East, North) arcsec from it. */
	readonly toPixels: (eastArcsec: number, northArcsec: number) => readonly [dx: number, dy: number];
	/** Offset in arcsec (East, North) of a point so many pixels from the source. */
	readonly toSky: (dx: number, dy: number) => readonly [east: number, north: number];
}

/** North lies ROTPA clockwise from +y, East 90° counter-clockwise from North, as in real cutouts. */
export function geometryOf(seed: number, detection: Detection): Geometry {
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
