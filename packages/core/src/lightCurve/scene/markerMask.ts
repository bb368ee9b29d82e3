import { type Mask, polygonMask } from '../../draw';
import { markerOutline, type MarkerShape } from './markerShape';

/** A marker's coverage, and where it lies relative to the whole pixel of its middle. */
export interface MarkerMask {
	readonly mask: Mask;
	readonly left: number;
	readonly top: number;
}

/** Middles are rounded to this part of a pixel: finer is not seen. */
export const STEPS_PER_PIXEL = 4;
/** Coverage is told apart in this many steps, so that pictures have few colours and small files. */
const COVERAGE_STEP = 17;
/** Masks kept; a curve needs some 200. When there are more, all are dropped. */
const MOST_KEPT = 4000;

const kept = new Map<string, MarkerMask>();

/**
 * The mask of a marker; the same for the same arguments, and kept between calls.
 *
 * @param stepX - Where the middle lies right of a whole pixel, in STEPS_PER_PIXEL. @param stepY - Below.
 * @param grow - Pixels by which the sides are moved outwards.
 */
export function markerMask(
	shape: MarkerShape,
	radius: number,
	grow: number,
	stepX: number,
	stepY: number,
): MarkerMask {
	const key = `${shape} ${radius} ${grow} ${stepX} ${stepY}`;
	const known = kept.get(key);
	if (known) return known;
	if (kept.size >= MOST_KEPT) kept.clear();
	const at = { x: stepX / STEPS_PER_PIXEL, y: stepY / STEPS_PER_PIXEL };
	const { mask, left, top } = polygonMask([markerOutline(shape, at, radius, grow)]);
	const data = mask.data.map((byte) => Math.round(byte / COVERAGE_STEP) * COVERAGE_STEP);
	const made = { mask: { ...mask, data }, left, top };
	kept.set(key, made);
	return made;
}
