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
	const left = Math.min(0, ...placed.map((glyph) => glyph.left));
	const top = Math.min(0, ...placed.map((glyph) => glyph.top));
	const width = Math.max(0, ...placed.map((glyph) => glyph.left + glyph.mask.width)) - left;
	const height = Math.max(0, ...placed.map((glyph) => glyph.top + glyph.mask.height)) - top;
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
