import { type PaletteRaster, type RgbaRaster, repeatedRows } from '../../grid';

/** Slots of the hash table; eight per palette entry keeps chains short. */
const SLOTS = 2048;

/**
 * The same pixels with a palette, if there are at most 256 colours; entries in order of appearance.
 *
 * @param repeats - Rows that repeat the one above, if known.
 * @returns Undefined at the 257th colour.
 */
export function toPaletteRaster(
	{ width, height, data }: RgbaRaster,
	repeats = repeatedRows(data, width * 4, height),
): PaletteRaster | undefined {
	const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
	const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, width * height);
	const colors = new Int32Array(256);
	const slots = new Int16Array(SLOTS).fill(-1);
	const indices = new Uint8Array(pixels.length);
	let count = 0;
	let previous = ~pixels[0];
	let index = 0;
	for (let y = 0; y < height; y++) {
		if (repeats[y]) continue;
		const end = (y + 1) * width;
		for (let i = y * width; i < end; i++) {
			const color = pixels[i];
			if (color !== previous) {
				let slot = Math.imul(color, 0x9e3779b1) >>> 21;
				while (slots[slot] >= 0 && colors[slots[slot]] !== color) slot = (slot + 1) % SLOTS;
				if (slots[slot] < 0) {
					if (count === 256) return undefined;
					colors[count] = color;
					slots[slot] = count++;
				}
				index = slots[slot];
				previous = color;
			}
			indices[i] = index;
		}
	}
	for (let y = 1; y < height; y++)
		if (repeats[y]) indices.copyWithin(y * width, (y - 1) * width, y * width);
	const palette = new Uint8Array(colors.buffer, 0, count * 4);
	return { kind: 'palette', width, height, data: indices, palette };
}
