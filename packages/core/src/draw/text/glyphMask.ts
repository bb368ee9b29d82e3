import type { Mask } from '../Mask';
import { CoverageBuffer } from '../coverage/CoverageBuffer';
import { UNITS_PER_EM } from '../font';
import { boundsOfLines, type Point, wholePixels } from '../Rectangle';
import { flattened } from './flattened';
import { glyphOf } from './glyphOf';
import { grownMask } from './grownMask';
import { verticalStretch } from './measureText';

/** A drawn character, and where its mask lies relative to the whole pixel left of its origin. */
export interface GlyphMask extends Mask {
	readonly left: number;
	/** Row of the mask's top relative to the baseline; mostly negative. */
	readonly top: number;
}

/** Origins are rounded to this part of a pixel: finer is not seen, coarser spaces letters unevenly. */
const STEPS = 4;
/** Masks kept; a caption needs about 50. When there are more, all are dropped. */
const MAX_KEPT = 4000;

/** Masks of one look: for each character, one per fraction of a pixel. */
type KeptMasks = Map<string, GlyphMask[]>;

const kept = new Map<string, KeptMasks>();
let countKept = 0;

/**
 * Gives the mask of a character whose origin lies `fraction` of a pixel right of a whole one: 0 to 1,
 * rounded to quarters.
 */
export type GlyphMasks = (character: string, fraction: number) => GlyphMask;

/**
 * The masks of characters of one look. They are kept between calls: the same size and place give the same
 * mask. Light curves take nearly a third less time (suite `lightCurves` of tools/bench).
 *
 * @param size - Font size (em) in pixels.
 * @param grow - Pixels by which the shapes are made fatter, for halos. @default 0
 */
export function glyphMasks(size: number, grow = 0): GlyphMasks {
	const look = `${size} ${grow}`;
	if (countKept >= MAX_KEPT) {
		kept.clear();
		countKept = 0;
	}
	const ofLook: KeptMasks = kept.get(look) ?? new Map<string, GlyphMask[]>();
	kept.set(look, ofLook);
	return (character, fraction) => {
		const step = Math.min(STEPS - 1, Math.floor(fraction * STEPS));
		let ofCharacter = ofLook.get(character);
		if (!ofCharacter) {
			ofCharacter = [];
			ofLook.set(character, ofCharacter);
		}
		const known = ofCharacter[step];
		if (known) return known;
		countKept++;
		const mask = grow > 0 ? grown(character, size, step, grow) : drawn(character, size, step);
		ofCharacter[step] = mask;
		return mask;
	};
}

function grown(character: string, size: number, step: number, grow: number): GlyphMask {
	const thin = glyphMasks(size)(character, step / STEPS);
	const margin = Math.ceil(grow);
	return { ...grownMask(thin, grow), left: thin.left - margin, top: thin.top - margin };
}

function drawn(character: string, size: number, step: number): GlyphMask {
	const scaleX = size / UNITS_PER_EM;
	const scaleY = -scaleX * verticalStretch(size);
	const place = ({ x, y }: Point): Point => ({ x: x * scaleX + step / STEPS, y: y * scaleY });
	const contours = glyphOf(character).contours.map((contour) => flattened(contour, place));
	if (contours.length === 0)
		return { width: 0, height: 0, data: new Uint8Array(0), left: 0, top: 0 };
	const { x: left, y: top, width, height } = wholePixels(boundsOfLines(contours));
	const buffer = new CoverageBuffer(width, height);
	for (const contour of contours)
		contour.forEach(({ x, y }, i) => {
			const next = contour[(i + 1) % contour.length];
			buffer.addEdge(x - left, y - top, next.x - left, next.y - top);
		});
	return { ...buffer.toMask(), left, top };
}
