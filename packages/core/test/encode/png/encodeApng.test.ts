import { encodeApng, encodePng } from '../../../src/encode';
import { joinChunks, type PngChunk } from '../../../src/encode/png/PngChunk';
import { readChunks } from '../../../src/encode/png/readChunks';
import type { Raster } from '../../../src/grid';
import { expectedRgba, fastPngRgba, pngjsRgba } from './decodedRgba';

const noise = (seed: number, length: number): Uint8Array =>
	Uint8Array.from({ length }, (_, i) => Math.imul(i + seed * 977, 0x9e3779b1) >>> 24);
const viridisLike = Uint8Array.from({ length: 1024 }, (_, i) =>
	i % 4 === 3 ? 255 : (i * 7) % 256,
);
const gray = (seed: number): Raster => ({
	kind: 'gray',
	width: 9,
	height: 7,
	data: noise(seed, 63),
});
const palette = (seed: number): Raster => ({
	...gray(seed),
	kind: 'palette',
	palette: viridisLike,
});
const rgba = (seed: number): Raster => ({ ...gray(seed), kind: 'rgba', data: noise(seed, 252) });

/** Frame `i` as a still PNG file: its fdAT turned into IDAT, as a player would see it. */
function stillFrame(file: Uint8Array, i: number): Uint8Array {
	const chunks = readChunks(file);
	const data = chunks.filter(({ type }) => type === 'IDAT' || type === 'fdAT')[i];
	const stream = data.type === 'fdAT' ? data.data.subarray(4) : data.data;
	const head = chunks.filter(({ type }) => ['IHDR', 'PLTE', 'tRNS'].includes(type));
	return joinChunks([
		...head,
		{ type: 'IDAT', data: stream },
		{ type: 'IEND', data: new Uint8Array(0) },
	]);
}
const number = ({ data }: PngChunk, at: number, bytes: 2 | 4): number => {
	const view = new DataView(data.buffer, data.byteOffset);
	return bytes === 2 ? view.getUint16(at) : view.getUint32(at);
};

describe('encodeApng', () => {
	it.each([
		['gray', [gray(1), gray(2), gray(3)]],
		['palette', [palette(1), palette(2)]],
		['RGBA', [rgba(1), rgba(2)]],
		['mixed', [gray(1), palette(2), rgba(3)]],
	])('keeps every pixel of every %s frame', (_name, frames) => {
		const file = encodeApng(frames, { delayMs: 500 });
		frames.forEach((frame, i) => {
			expect(Buffer.compare(pngjsRgba(stillFrame(file, i)), expectedRgba(frame))).toBe(0);
			expect(Buffer.compare(fastPngRgba(stillFrame(file, i)), expectedRgba(frame))).toBe(0);
		});
	});

	it('shows the first frame to programs that know no animation', () => {
		const file = encodeApng([gray(1), gray(2)], { delayMs: 500 });
		expect(Buffer.compare(pngjsRgba(file), expectedRgba(gray(1)))).toBe(0);
	});

	it('numbers its chunks without gap and writes delays, size and plays', () => {
		const file = encodeApng([gray(1), gray(2), gray(3)], { delayMs: [500, 40, 65535], loop: 4 });
		const chunks = readChunks(file);
		expect(chunks.map(({ type }) => type).join(' ')).toBe(
			'IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND',
		);
		const sequenced = chunks.filter(({ type }) => type === 'fcTL' || type === 'fdAT');
		expect(sequenced.map((chunk) => number(chunk, 0, 4))).toEqual([0, 1, 2, 3, 4]);
		const controls = chunks.filter(({ type }) => type === 'fcTL');
		expect(controls.map((chunk) => number(chunk, 20, 2))).toEqual([500, 40, 65535]);
		expect(controls.map((chunk) => number(chunk, 22, 2))).toEqual([1000, 1000, 1000]);
		expect([4, 8, 12, 16].map((at) => number(controls[0], at, 4))).toEqual([9, 7, 0, 0]);
		expect([0, 4].map((at) => number(chunks[1], at, 4))).toEqual([3, 4]);
	});

	it('has texts like a still PNG', () => {
		const text = { Kind: 'Science' };
		const names = (file: Uint8Array): string[] => readChunks(file).map(({ type }) => type);
		expect(names(encodeApng([gray(1)], { delayMs: 1, text }))).toContain('tEXt');
		expect(names(encodePng(gray(1), { text }))).toContain('tEXt');
	});
});
