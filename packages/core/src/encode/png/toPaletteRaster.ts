import type { PaletteRaster, RgbaRaster } from '../../grid';

/** Slots of the hash table; eight per palette entry keeps chains short. */
const SLOTS = 2048;

/**
 * The same pixels with a palette, if there are at most 256 colours; entries in order of appearance.
 *
 * @returns Undefined at the 257th colour.
 */
export function toPaletteRaster({ width, height, data }: RgbaRaster): PaletteRaster | undefined {
	const words = new Uint32Array(
		data.byteOffset % 4 === 0 ? data.buffer : data.slice().buffer,
		data.byteOffset % 4 === 0 ? data.byteOffset : 0,
		width * height,
	);
	const colors = new Uint32Array(256);
	const slots = new Int16Array(SLOTS).fill(-1);
	const indices = new Uint8Array(words.length);
	let count = 0;
	let previous = ~words[0];
	let index = 0;
	for (let i = 0; i < words.length; i++) {
		const color = words[i];
		if (color !== previous) {
			let slot = (Math.imul(color, 0x9e3779b1) >>> 21) % SLOTS;
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
	const palette = new Uint8Array(colors.buffer, 0, count * 4);
	return { kind: 'palette', width, height, data: indices, palette };
}
