import { type Mask, polygonMask } from '../draw';
import { markerOutline, type MarkerShape } from './markerShape';

/** Coverage of a marker's part, and where it lies relative to the whole pixel of the marker's middle. */
export interface PartMask {
	readonly mask: Mask;
	readonly left: number;
	readonly top: number;
}

/** A marker to be laid down in two colors, the edge first. */
export interface MarkerMask {
	/** The whole shape, as large as the outside of the edge. */
	readonly edge: PartMask;
	readonly inside: PartMask;
}

/** Middles are rounded to this part of a pixel: finer is not seen. */
export const STEPS_PER_PIXEL = 4;
/** Coverage is rounded to this many steps, so that pictures have few colors and small files. */
const COVERAGE_STEPS = 8;

/**
 * The mask of a marker.
 *
 * @param stepX - Where the middle lies right of a whole pixel, in STEPS_PER_PIXEL. @param stepY - Below.
 * @param edgeWidth - Half of it lies outside of the outline, half inside.
 */
export function markerMask(
	shape: MarkerShape,
	radius: number,
	edgeWidth: number,
	stepX: number,
	stepY: number,
): MarkerMask {
	const at = { x: stepX / STEPS_PER_PIXEL, y: stepY / STEPS_PER_PIXEL };
	const part = (grow: number): PartMask => {
		const { mask, left, top } = polygonMask([markerOutline(shape, at, radius, grow)]);
		const data = mask.data.map(
			(byte) => (Math.round((byte / 255) * COVERAGE_STEPS) / COVERAGE_STEPS) * 255,
		);
		return { mask: { ...mask, data }, left, top };
	};
	return { edge: part(edgeWidth / 2), inside: part(-edgeWidth / 2) };
}
