import { indexColors, type IndexedColors } from '../src';
import { randomBelow } from './support/randomNumbers';

/** Words as the bytes that they are in memory. */
const bytesOf = (words: Uint32Array) => new Uint8Array(words.buffer);

/** Pixel by pixel, with a Map. */
function indexed(words: Uint32Array, width: number): IndexedColors {
	const numbers = new Map<number, number>();
	for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
	const isRepeated = (y: number) => {
		const row = words.subarray(y * width, (y + 1) * width);
		return row.every((word, x) => word === words[(y - 1) * width + x]);
	};
	const repeats = Uint8Array.from({ length: words.length / width }, (_, y) =>
		y > 0 && isRepeated(y) ? 1 : 0,
	);
	const isOpaque = words.every((word) => word >>> 24 === 255);
	if (numbers.size > 256) return { repeats, isOpaque };
	const palette = bytesOf(Uint32Array.from(numbers.keys()));
	return {
		repeats,
		isOpaque,
		palette,
		indices: Uint8Array.from(words, (word) => numbers.get(word) ?? 0),
	};
}

/** Without the pages that `toEqual` would write of large pictures. */
function expectIndexed(words: Uint32Array, width: number): void {
	const found = indexColors(bytesOf(words), width, words.length / width);
	const reference = indexed(words, width);
	expect(found.isOpaque).toBe(reference.isOpaque);
	for (const part of ['repeats', 'palette', 'indices'] as const) {
		const [bytes, expected] = [found[part], reference[part]];
		expect(bytes?.length).toBe(expected?.length);
		const different = expected?.findIndex((byte, i) => byte !== bytes?.[i]) ?? -1;
		if (different >= 0) throw new Error(`${part} differ at and after ${different}`);
	}
}

/** Runs of `colors` colors at random, about every third row a repeated one. */
function someWords(width: number, height: number, colors: number, seed: number): Uint32Array {
	const below = randomBelow(seed);
	const palette = Array.from({ length: colors }, () => (below(2 ** 24) | 0xff000000) >>> 0);
	const words = new Uint32Array(width * height);
	for (let at = 0; at < words.length;) {
		const end = at + 1 + below(below(2) ? 1 : 40);
		words.fill(palette[below(colors)], at, end);
		at = end;
	}
	for (let y = 1; y < height; y++)
		if (below(3) === 0) words.copyWithin(y * width, (y - 1) * width, y * width);
	return words;
}

describe('indexColors', () => {
	it.each([
		[1, 1, 1],
		[1, 400, 5],
		[7, 30, 3],
		[16, 16, 16],
		[33, 90, 200],
		[300, 300, 256],
		[932, 375, 250],
		[65_536, 5, 90],
	])('numbers the colors of %i x %i pixels as a Map does (%i colors)', (width, height, colors) => {
		for (const seed of [1, 2, 3]) expectIndexed(someWords(width, height, colors, seed), width);
	});

	it('gives up at the 257th color, wherever that is, and still tells rows and opacity', () => {
		for (const at of [256, 300, 66_000, 139_999]) {
			const words = Uint32Array.from({ length: 140_000 }, (_, i) => 0xff000000 + (i & 255));
			expect(indexColors(bytesOf(words), 400, 350).palette).toHaveLength(1024);
			words[at] = 0xff001234;
			expect(indexColors(bytesOf(words), 400, 350).palette).toBeUndefined();
			expectIndexed(words, 400);
		}
	});

	it('sees one pixel that is not opaque, in a repeated row or not', () => {
		for (const at of [0, 5, 99, 1500, 139_998]) {
			const words = new Uint32Array(140_000).fill(0xffaabbcc);
			expect(indexColors(bytesOf(words), 350, 400).isOpaque).toBe(true);
			words[at] = 0xfeaabbcc;
			expectIndexed(words, 350);
		}
	});

	it('refuses rows that the kernel can not hold', () => {
		expect(() => indexColors(new Uint8Array(65_537 * 4), 65_537, 1)).toThrow(
			new RangeError('Rows of 65537 pixels are too long for the kernel'),
		);
	});
});
