import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decodePng, encodePng } from '../../../src/encode';
import { joinChunks, type WrittenChunk } from '../../../src/encode/png/PngChunk';
import { ImageError } from '../../../src/errors';
import { anyRaster } from '../rasters';
import { expectedRgba, pngjsRgba } from './decodedRgba';

const CHANNELS = [1, 0, 3, 1, 2, 0, 4];
const KINDS = [
	...[1, 2, 4, 8, 16].map((depth) => ({ colorType: 0, depth })),
	...[1, 2, 4, 8].map((depth) => ({ colorType: 3, depth })),
	...[2, 4, 6].flatMap((colorType) => [8, 16].map((depth) => ({ colorType, depth }))),
];
/** First column, first row, steps: the passes of Adam7, as the specification lists them. */
const ADAM7 = ['0088', '4088', '0448', '2044', '0224', '1022', '0112'].map((pass) =>
	[...pass].map(Number),
);

interface Made {
	readonly width: number;
	readonly height: number;
	readonly colorType: number;
	readonly depth: number;
	readonly isInterlaced: boolean;
	readonly hasClear: boolean;
	readonly seed: number;
}

/** A PNG file of bytes without a meaning, with every filter. */
function madePng({
	width,
	height,
	colorType,
	depth,
	isInterlaced,
	hasClear,
	seed,
}: Made): Uint8Array {
	let state = seed + 1;
	const byte = () => (state = Math.imul(state, 48271) >>> 1) & 255;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([depth, colorType, 0, 0, isInterlaced ? 1 : 0], 8);
	const rows: number[] = [];
	for (const [x, y, stepX, stepY] of isInterlaced ? ADAM7 : [[0, 0, 1, 1]]) {
		const [columns, lines] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
		if (columns <= 0 || lines <= 0) continue;
		const length = Math.ceil((columns * CHANNELS[colorType] * depth) / 8);
		for (let line = 0; line < lines; line++) rows.push(byte() % 5, ...Array.from({ length }, byte));
	}
	const chunks: WrittenChunk[] = [{ type: 'IHDR', data: header }];
	if (colorType === 3)
		chunks.push({ type: 'PLTE', data: Uint8Array.from({ length: 3 * 2 ** depth }, byte) });
	const clearLength = colorType === 3 ? 2 ** depth : colorType === 0 ? 2 : 6;
	if (hasClear && colorType < 4) {
		const clear = Uint8Array.from({ length: clearLength }, byte);
		if (depth < 16 && colorType !== 3) clear.forEach((_, i) => i % 2 === 0 && (clear[i] = 0));
		if (colorType === 0 && depth < 8) clear[1] &= 2 ** depth - 1;
		chunks.push({ type: 'tRNS', data: clear });
	}
	const packed = deflateSync(Uint8Array.from(rows));
	const half = packed.length >> 1;
	chunks.push({ type: 'IDAT', data: packed.subarray(0, half) });
	chunks.push({ type: 'IDAT', data: packed.subarray(half) }, { type: 'IEND', data: '' });
	return joinChunks(chunks);
}

/** Clear pixels have no color. */
function seen(rgba: Uint8Array): Uint8Array {
	return rgba.map((value, i) => (rgba[i | 3] === 0 ? 0 : value));
}

const anyMade = fc.record({
	width: fc.integer({ min: 1, max: 21 }),
	height: fc.integer({ min: 1, max: 21 }),
	isInterlaced: fc.boolean(),
	hasClear: fc.boolean(),
	seed: fc.nat(1e9),
});

describe('the pixels of a PNG file', () => {
	it.each(KINDS)('are those that pngjs reads: color type $colorType, $depth bits', (kind) => {
		fc.assert(
			fc.property(anyMade, (made) => {
				const file = madePng({ ...made, ...kind });
				const read = seen(decodePng(file.slice()).data);
				expect(Buffer.compare(read, seen(pngjsRgba(file)))).toBe(0);
			}),
			{ numRuns: 60 },
		);
	});

	it('are those that were written', () => {
		fc.assert(
			fc.property(anyRaster, (raster) => {
				const { data, width, height } = decodePng(encodePng(raster));
				expect([width, height]).toEqual([raster.width, raster.height]);
				expect(Buffer.compare(data, expectedRgba(raster))).toBe(0);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('a damaged PNG file is refused with a sentence', () => {
	const good = madePng({
		...{ width: 9, height: 9, colorType: 2, depth: 8 },
		...{ isInterlaced: false, hasClear: false, seed: 5 },
	});

	it('wherever a byte is changed or lost', () => {
		for (let at = 8; at < good.length; at++) {
			const changed = good.slice();
			changed[at] ^= 0x41;
			expect(() => decodePng(changed)).toThrow(ImageError);
			expect(() => decodePng(good.slice(0, at))).toThrow(ImageError);
		}
	});

	it.each([
		['more pixels than are read', 5000, 5000, 'more than the maximum of 16777216'],
		['pixels that it does not hold', 9, 10, 'is cut short'],
		['fewer pixels than it holds', 9, 8, 'more data than its header says'],
		['none', 0, 9, 'header is not valid'],
	])('one that announces %s', (_, width, height, sentence) => {
		const header = Buffer.alloc(13);
		header.writeUInt32BE(width, 0);
		header.writeUInt32BE(height, 4);
		header.set([8, 2, 0, 0, 0], 8);
		const data = deflateSync(Buffer.alloc(9 * 28));
		const file = joinChunks([
			{ type: 'IHDR', data: header },
			{ type: 'IDAT', data },
			{ type: 'IEND', data: '' },
		]);
		expect(() => decodePng(file)).toThrow(sentence);
	});
});
