import type { PaletteRaster, RgbaRaster } from '../grid';

/** Slots of the hash table of colours; grows with the picture. */
const FIRST_SLOTS = 1 << 13;
/** Bits per channel by which rare colours are told apart. */
const CELL_BITS = 5;

/**
 * The picture with at most 256 colours, for drawings: the 256 commonest stay exactly as they are, the rare
 * ones (where edges of several shapes meet) become the nearest of those.
 *
 * @param raster - Alpha is taken as opaque.
 */
export function popularPalette({ width, height, data }: RgbaRaster): PaletteRaster {
	const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
	const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
	const { entries, colors, counts } = countColors(pixels);
	const order = Array.from(colors.keys()).sort(
		(a, b) => counts[b] - counts[a] || colors[a] - colors[b],
	);
	const popular = order.slice(0, 256);
	const palette = new Uint8Array(popular.length * 4);
	const entryOf = new Uint8Array(colors.length);
	popular.forEach((color, entry) => {
		palette.set([...channels(colors[color]), 255], entry * 4);
		entryOf[color] = entry;
	});
	const ofCell = new Int16Array(1 << (3 * CELL_BITS)).fill(-1);
	for (const color of order.slice(256)) {
		const [red, green, blue] = channels(colors[color]);
		const cell = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
		if (ofCell[cell] < 0) ofCell[cell] = nearest(palette, red, green, blue);
		entryOf[color] = ofCell[cell];
	}
	const indices = new Uint8Array(pixels.length);
	for (let i = 0; i < indices.length; i++) indices[i] = entryOf[entries[i]];
	return { kind: 'palette', width, height, data: indices, palette };
}

interface CountedColors {
	/** For each pixel the index of its colour. */
	readonly entries: Uint32Array;
	/** In order of appearance, little-endian RGBA. */
	readonly colors: readonly number[];
	readonly counts: readonly number[];
}

function countColors(pixels: Uint32Array): CountedColors {
	const entries = new Uint32Array(pixels.length);
	const colors: number[] = [];
	const counts: number[] = [];
	let slots = new Int32Array(FIRST_SLOTS).fill(-1);
	const slotOf = (color: number): number => {
		let slot = (Math.imul(color, 0x9e3779b1) >>> 8) & (slots.length - 1);
		while (slots[slot] >= 0 && colors[slots[slot]] !== color)
			slot = (slot + 1) & (slots.length - 1);
		return slot;
	};
	let entry = 0;
	let runStart = 0;
	for (let i = 0; i <= pixels.length; i++) {
		if (i > 0 && i < pixels.length && pixels[i] === pixels[i - 1]) continue;
		if (i > 0) {
			counts[entry] += i - runStart;
			entries.fill(entry, runStart, i);
		}
		if (i === pixels.length) break;
		runStart = i;
		const color = pixels[i];
		const slot = slotOf(color);
		entry = slots[slot];
		if (entry >= 0) continue;
		entry = colors.length;
		slots[slot] = entry;
		colors.push(color);
		counts.push(0);
		if (colors.length * 2 < slots.length) continue;
		slots = new Int32Array(slots.length * 4).fill(-1);
		colors.forEach((known, index) => {
			slots[slotOf(known)] = index;
		});
	}
	return { entries, colors, counts };
}

function channels(color: number): [red: number, green: number, blue: number] {
	return [color & 255, (color >>> 8) & 255, (color >>> 16) & 255];
}

/** Squared distance weighted as the eye sees it, after ITU-R BT.601. */
function nearest(palette: Uint8Array, red: number, green: number, blue: number): number {
	let best = Infinity;
	let entry = 0;
	for (let i = 0; i < palette.length; i += 4) {
		const dr = palette[i] - red;
		const dg = palette[i + 1] - green;
		const db = palette[i + 2] - blue;
		const distance = 3 * dr * dr + 6 * dg * dg + db * db;
		if (distance >= best) continue;
		best = distance;
		entry = i >> 2;
	}
	return entry;
}
