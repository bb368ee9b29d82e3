import type { PlacedText } from './measureText';
import { type GlyphMask, glyphMask } from './glyphMask';

/**
 * The mask of a line of text, as one shape: rims of neighbours are not laid over each other.
 *
 * @param start - Distance of the first origin from a whole pixel, 0 to 1.
 * @param grow - Pixels by which letters are made fatter, for halos.
 */
export function lineMask(
	{ characters }: PlacedText,
	size: number,
	start: number,
	grow: number,
): GlyphMask {
	const placed = characters.map(({ character, x }) => {
		const whole = Math.floor(start + x);
		const mask = glyphMask(character, size, start + x - whole, grow);
		return { mask, left: whole + mask.left, top: mask.top };
	});
	let [left, top, right, bottom] = [0, 0, 0, 0];
	for (const glyph of placed) {
		left = Math.min(left, glyph.left);
		top = Math.min(top, glyph.top);
		right = Math.max(right, glyph.left + glyph.mask.width);
		bottom = Math.max(bottom, glyph.top + glyph.mask.height);
	}
	const [width, height] = [right - left, bottom - top];
	const data = new Uint8Array(width * height);
	for (const glyph of placed) {
		const { mask } = glyph;
		for (let y = 0; y < mask.height; y++) {
			const to = (glyph.top - top + y) * width + glyph.left - left;
			for (let x = 0; x < mask.width; x++) {
				const value = mask.data[y * mask.width + x];
				if (value > data[to + x]) data[to + x] = value;
			}
		}
	}
	return { width, height, data, left, top };
}
