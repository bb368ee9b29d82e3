import type { PaletteRaster, RgbaRaster } from '../grid';
import { ColorCounter } from './ColorCounter';
import { nearestColor } from './nearestColor';

/** Colors that a palette can hold. */
const MAX_COLORS = 256;
/** Cells of 16 x 16 x 16 values by which rare colors are distinguished. */
const CELLS = 1 << 12;
/** Counts above this are treated as equal until colors are sorted. */
const COUNTED = 255;
/** Room for runs of equal pixels at first. */
const FIRST_RUNS = 1 << 15;

/**
 * The picture with at most 256 colors, for drawings: the 256 commonest stay exactly as they are, the rare
 * ones (where edges of several shapes meet) become the nearest of those.
 *
 * @param raster - Alpha is taken as opaque.
 */
export function popularPalette({ width, height, data }: RgbaRaster): PaletteRaster {
	const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
	const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
	const counter = new ColorCounter();
	const runs = runsOf(pixels, counter);
	const popular = mostCommon(counter);
	const palette = new Uint8Array(popular.length * 4);
	const entryOf = new Int16Array(counter.size).fill(-1);
	popular.forEach((color, entry) => {
		const rgba = counter.colors[color];
		palette.set([rgba & 255, (rgba >>> 8) & 255, (rgba >>> 16) & 255, 255], entry * 4);
		entryOf[color] = entry;
	});
	const ofCell = new Int16Array(CELLS).fill(-1);
	const nearest = nearestColor(palette);
	for (let color = 0; color < entryOf.length; color++) {
		if (entryOf[color] >= 0) continue;
		const rgba = counter.colors[color];
		const [red, green, blue] = [rgba & 255, (rgba >>> 8) & 255, (rgba >>> 16) & 255];
		const cell = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
		if (ofCell[cell] < 0) ofCell[cell] = nearest(middle(red), middle(green), middle(blue));
		entryOf[color] = ofCell[cell];
	}
	return { kind: 'palette', width, height, data: indicesOf(pixels.length, runs, entryOf), palette };
}

/** The middle of the cell that a value lies in. */
function middle(value: number): number {
	return (value & 0xf0) | 8;
}

/** Neighboring pixels of one color, in order: where each run ends, and the index of its color. */
interface Runs {
	readonly count: number;
	readonly ends: Uint32Array;
	readonly colors: Uint32Array;
}

function runsOf(pixels: Uint32Array, counter: ColorCounter): Runs {
	let ends: Uint32Array = new Uint32Array(FIRST_RUNS);
	let colors: Uint32Array = new Uint32Array(FIRST_RUNS);
	let count = 0;
	let i = 0;
	/** The color of the corner, mostly the background, which lies between any two letters; its index is 0. */
	const background = pixels[0];
	const inFours = pixels.length - 3;
	while (i < pixels.length) {
		const color = pixels[i];
		const start = i++;
		// Four at a time: most of a drawing is background.
		while (
			i < inFours &&
			pixels[i] === color &&
			pixels[i + 1] === color &&
			pixels[i + 2] === color &&
			pixels[i + 3] === color
		)
			i += 4;
		while (i < pixels.length && pixels[i] === color) i++;
		if (count === ends.length) [ends, colors] = [doubled(ends), doubled(colors)];
		ends[count] = i;
		if (color === background && count > 0) {
			counter.counts[0] += i - start;
			colors[count++] = 0;
		} else colors[count++] = counter.add(color, i - start);
	}
	return { count, ends, colors };
}

function doubled(numbers: Uint32Array): Uint32Array {
	const longer = new Uint32Array(numbers.length * 2);
	longer.set(numbers);
	return longer;
}

function indicesOf(pixels: number, { count, ends, colors }: Runs, entryOf: Int16Array): Uint8Array {
	const indices = new Uint8Array(pixels);
	let start = 0;
	for (let run = 0; run < count; run++) {
		const end = ends[run];
		const entry = entryOf[colors[run]];
		// The commonest color, mostly the background, is entry 0, which is there already.
		if (entry !== 0) for (let i = start; i < end; i++) indices[i] = entry;
		start = end;
	}
	return indices;
}

/** Indexes of the commonest colors, the commonest first; equally common ones by their value. */
function mostCommon({ size, counts, colors }: ColorCounter): number[] {
	// Most colors occur a few times: they need not be sorted.
	const withCount = new Uint32Array(COUNTED + 1);
	for (let color = 0; color < size; color++) withCount[Math.min(COUNTED, counts[color])]++;
	let minCount = COUNTED;
	for (
		let found = withCount[minCount];
		found < MAX_COLORS && minCount > 1;
		found += withCount[--minCount]
	);
	const common: number[] = [];
	for (let color = 0; color < size; color++) if (counts[color] >= minCount) common.push(color);
	return common.sort((a, b) => counts[b] - counts[a] || colors[a] - colors[b]).slice(0, MAX_COLORS);
}
