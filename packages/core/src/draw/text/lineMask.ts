import { withRuns } from '../coverage/runs';
import { type GlyphMask, glyphMasks } from './glyphMask';
import type { PlacedText } from './measureText';

/** Titles, units and the letters of a compass recur; longer lines seldom do. */
const MAX_KEPT_CHARACTERS = 12;
/** Lines kept; a triplet has about 20. When there are more, all are dropped. */
const MAX_KEPT = 200;

/** A mask that was made before, and of what. */
interface KeptLine {
	readonly size: number;
	readonly start: number;
	readonly grow: number;
	readonly mask: GlyphMask;
}

/** By text. */
const kept = new Map<string, KeptLine[]>();
let countKept = 0;

/**
 * The mask of a line of text, as one shape: rims of neighbors are not laid over each other. Not to be written
 * to: short lines are kept, which makes labeled triplets a fifth faster (suite `triplets` of tools/bench).
 *
 * @param start - Distance of the first origin from a whole pixel, 0 to 1.
 * @param grow - Pixels by which letters are made fatter, for halos.
 */
export function lineMask(placed: PlacedText, size: number, start: number, grow: number): GlyphMask {
	const { text } = placed;
	if (text.length > MAX_KEPT_CHARACTERS) return madeMask(placed, size, start, grow);
	const known = kept
		.get(text)
		?.find((line) => line.size === size && line.start === start && line.grow === grow);
	if (known) return known.mask;
	if (countKept >= MAX_KEPT) {
		kept.clear();
		countKept = 0;
	}
	const mask = withRuns(madeMask(placed, size, start, grow));
	kept.set(text, [...(kept.get(text) ?? []), { size, start, grow, mask }]);
	countKept++;
	return mask;
}

function madeMask(
	{ characters }: PlacedText,
	size: number,
	start: number,
	grow: number,
): GlyphMask {
	const maskOf = glyphMasks(size, grow);
	const masks: GlyphMask[] = [];
	const lefts: number[] = [];
	let [left, top, right, bottom] = [0, 0, 0, 0];
	for (const { character, x } of characters) {
		const whole = Math.floor(start + x);
		const mask = maskOf(character, start + x - whole);
		const maskLeft = whole + mask.left;
		masks.push(mask);
		lefts.push(maskLeft);
		left = Math.min(left, maskLeft);
		top = Math.min(top, mask.top);
		right = Math.max(right, maskLeft + mask.width);
		bottom = Math.max(bottom, mask.top + mask.height);
	}
	const [width, height] = [right - left, bottom - top];
	const data = new Uint8Array(width * height);
	masks.forEach((mask, i) => {
		addGlyph(data, width, mask, (mask.top - top) * width + lefts[i] - left);
	});
	return { width, height, data, left, top };
}

/** @param start - Index of the glyph's first pixel in `line`. @param lineWidth - Pixels in a row of it. */
function addGlyph(line: Uint8Array, lineWidth: number, glyph: GlyphMask, start: number): void {
	const { width, height, data } = glyph;
	for (let y = 0, from = 0; y < height; y++) {
		let to = start + y * lineWidth;
		for (const end = from + width; from < end; from++, to++) {
			const value = data[from];
			if (value > line[to]) line[to] = value;
		}
	}
}
