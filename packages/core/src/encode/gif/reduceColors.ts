import type { PaletteRaster, RgbaRaster } from '../../grid';

/** Bits of each channel that distinguish colors while they are counted. */
const CELL_BITS = 5;
const CELLS = 1 << (3 * CELL_BITS);

/** Cells `first` to `last` of the list of used cells. */
interface Box {
	readonly first: number;
	readonly last: number;
	/** Channel (0 R, 1 G, 2 B) in which the box is widest, and how wide, in cells. */
	readonly channel: number;
	readonly width: number;
	readonly pixels: number;
}

/**
 * The picture with at most `maxColors` colors by median cut (Heckbert 1982), alpha ignored.
 *
 * Colors are distinguished in steps of 8; each palette entry is the mean of its pixels.
 */
export function reduceColors(
	{ width, height, data }: RgbaRaster,
	maxColors: number,
): PaletteRaster {
	const counts = new Uint32Array(CELLS);
	const sums = new Float64Array(CELLS * 3);
	const cells = new Uint16Array(width * height);
	for (let i = 0; i < cells.length; i++) {
		const [r, g, b] = [data[i * 4], data[i * 4 + 1], data[i * 4 + 2]];
		const cell = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
		cells[i] = cell;
		counts[cell]++;
		sums[cell * 3] += r;
		sums[cell * 3 + 1] += g;
		sums[cell * 3 + 2] += b;
	}
	const used = new Uint16Array(Array.from(counts.keys()).filter((cell) => counts[cell] > 0));
	const boxes = [boxOf(used, counts, 0, used.length - 1)];
	while (boxes.length < maxColors) {
		const widest = boxes.reduce((best, box, i) => {
			const better = box.width * box.pixels > boxes[best].width * boxes[best].pixels;
			return better ? i : best;
		}, 0);
		if (boxes[widest].width === 0) break;
		boxes.splice(widest, 1, ...split(used, counts, boxes[widest]));
	}
	const palette = new Uint8Array(boxes.length * 4);
	const entryOf = new Uint8Array(CELLS);
	boxes.forEach(({ first, last, pixels }, entry) => {
		for (let i = first; i <= last; i++) entryOf[used[i]] = entry;
		for (let channel = 0; channel < 3; channel++) {
			let sum = 0;
			for (let i = first; i <= last; i++) sum += sums[used[i] * 3 + channel];
			palette[entry * 4 + channel] = Math.round(sum / pixels);
		}
		palette[entry * 4 + 3] = 255;
	});
	return {
		kind: 'palette',
		width,
		height,
		data: Uint8Array.from(cells, (c) => entryOf[c]),
		palette,
	};
}

/** A cell's place along one channel. */
function place(cell: number, channel: number): number {
	return (cell >> (CELL_BITS * (2 - channel))) & ((1 << CELL_BITS) - 1);
}

function boxOf(used: Uint16Array, counts: Uint32Array, first: number, last: number): Box {
	let pixels = 0;
	for (let i = first; i <= last; i++) pixels += counts[used[i]];
	let channel = 0;
	let width = -1;
	for (let c = 0; c < 3; c++) {
		let low = 31;
		let high = 0;
		for (let i = first; i <= last; i++) {
			low = Math.min(low, place(used[i], c));
			high = Math.max(high, place(used[i], c));
		}
		if (high - low > width) [channel, width] = [c, high - low];
	}
	return { first, last, channel, width, pixels };
}

/** Two boxes with about half of the pixels each, cut across the widest channel. */
function split(used: Uint16Array, counts: Uint32Array, box: Box): [Box, Box] {
	const { first, last, channel, pixels } = box;
	used.subarray(first, last + 1).sort((a, b) => place(a, channel) - place(b, channel) || a - b);
	let below = counts[used[first]];
	let middle = first + 1;
	while (middle < last && below * 2 < pixels) below += counts[used[middle++]];
	return [boxOf(used, counts, first, middle - 1), boxOf(used, counts, middle, last)];
}
