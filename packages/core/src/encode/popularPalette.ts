import type { PaletteRaster, RgbaRaster } from '../grid';
import { ColorCounter } from './ColorCounter';

/** Colours that a palette can hold. */
const MOST = 256;
/** Cells of 16 x 16 x 16 values by which rare colours are told apart. */
const CELLS = 1 << 12;

/**
 * The picture with at most 256 colours, for drawings: the 256 commonest stay exactly as they are, the rare
 * ones (where edges of several shapes meet) become the nearest of those.
 *
 * @param raster - Alpha is taken as opaque.
 */
export function popularPalette({ width, height, data }: RgbaRaster): PaletteRaster {
	const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
	const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
	const counter = new ColorCounter();
	countRuns(pixels, counter);
	const popular = mostCommon(counter);
	const palette = new Uint8Array(popular.length * 4);
	const entryOf = new Int16Array(counter.size).fill(-1);
	popular.forEach((color, entry) => {
		const rgba = counter.colors[color];
		palette.set([rgba & 255, (rgba >>> 8) & 255, (rgba >>> 16) & 255, 255], entry * 4);
		entryOf[color] = entry;
	});
	const ofCell = new Int16Array(CELLS).fill(-1);
	for (let color = 0; color < entryOf.length; color++) {
		if (entryOf[color] >= 0) continue;
		const rgba = counter.colors[color];
		const [red, green, blue] = [rgba & 255, (rgba >>> 8) & 255, (rgba >>> 16) & 255];
		const cell = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
		if (ofCell[cell] < 0) ofCell[cell] = nearest(palette, middle(red), middle(green), middle(blue));
		entryOf[color] = ofCell[cell];
	}
	return { kind: 'palette', width, height, data: indicesOf(pixels, counter, entryOf), palette };
}

/** The middle of the cell that a value lies in. */
function middle(value: number): number {
	return (value & 0xf0) | 8;
}

function countRuns(pixels: Uint32Array, counter: ColorCounter): void {
	let start = 0;
	for (let i = 1; i <= pixels.length; i++) {
		if (i < pixels.length && pixels[i] === pixels[start]) continue;
		counter.add(pixels[start], i - start);
		start = i;
	}
}

function indicesOf(pixels: Uint32Array, counter: ColorCounter, entryOf: Int16Array): Uint8Array {
	const indices = new Uint8Array(pixels.length);
	let color = ~pixels[0] >>> 0;
	let entry = 0;
	for (let i = 0; i < indices.length; i++) {
		if (pixels[i] !== color) {
			color = pixels[i];
			entry = entryOf[counter.indexOf(color)];
		}
		indices[i] = entry;
	}
	return indices;
}

/** Indexes of the commonest colours, the commonest first; equally common ones by their value. */
function mostCommon({ size, counts, colors }: ColorCounter): number[] {
	let least = 1;
	let common = Array.from({ length: size }, (_, i) => i);
	// Most colours occur a few times: they need not be sorted.
	while (common.length > 2 * MOST) {
		least++;
		const rarer = common.filter((color) => counts[color] >= least);
		if (rarer.length < MOST) break;
		common = rarer;
	}
	return common.sort((a, b) => counts[b] - counts[a] || colors[a] - colors[b]).slice(0, MOST);
}

/** Entry with the least squared distance, weighted as the eye sees it, after ITU-R BT.601. */
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
