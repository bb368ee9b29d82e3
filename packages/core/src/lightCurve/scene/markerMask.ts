import { type Mask, polygonMask } from '../../draw';
import { markerOutline, type MarkerShape } from './markerShape';

/** Coverage of a marker's part, and where it lies relative to the whole pixel of the marker's middle. */
export interface PartMask {
	readonly mask: Mask;
	readonly left: number;
	readonly top: number;
}

/** A marker to be laid down in two colours, the edge first. */
export interface MarkerMask {
	/** The whole shape but for the pixels that the inside covers fully. */
	readonly edge: PartMask;
	readonly inside: PartMask;
}

/** Middles are rounded to this part of a pixel: finer is not seen. */
export const STEPS_PER_PIXEL = 4;
/** Coverage is told apart in this many steps, so that pictures have few colours and small files. */
const COVERAGE_STEPS = 8;
/** Looks kept; a curve needs some 15. When there are more, all are dropped. */
const MOST_KEPT = 400;

/** By look; in each the masks of every part of a pixel. */
const kept = new Map<string, MarkerMask[]>();

/**
 * The mask of a marker; the same for the same arguments, and kept between calls.
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
	const key = `${shape} ${radius} ${edgeWidth}`;
	let masks = kept.get(key);
	if (!masks) {
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(key, (masks = []));
	}
	const place = stepX * STEPS_PER_PIXEL + stepY;
	const known = masks[place];
	if (known) return known;
	const at = { x: stepX / STEPS_PER_PIXEL, y: stepY / STEPS_PER_PIXEL };
	const part = (grow: number): PartMask => {
		const { mask, left, top } = polygonMask([markerOutline(shape, at, radius, grow)]);
		const data = mask.data.map(
			(byte) => (Math.round((byte / 255) * COVERAGE_STEPS) / COVERAGE_STEPS) * 255,
		);
		return { mask: { ...mask, data }, left, top };
	};
	const inside = part(-edgeWidth / 2);
	const made = { edge: withoutCovered(part(edgeWidth / 2), inside), inside };
	masks[place] = made;
	return made;
}

/** The part without the pixels that another covers fully: they would not be seen. */
function withoutCovered({ mask, left, top }: PartMask, above: PartMask): PartMask {
	const data = mask.data.slice();
	for (let y = 0; y < above.mask.height; y++)
		for (let x = 0; x < above.mask.width; x++) {
			if (above.mask.data[y * above.mask.width + x] < 255) continue;
			data[(y + above.top - top) * mask.width + x + above.left - left] = 0;
		}
	return { mask: { ...mask, data }, left, top };
}
