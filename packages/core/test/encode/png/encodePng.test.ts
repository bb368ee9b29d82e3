import fc from 'fast-check';
import { encodePng } from '../../../src/encode';
import { readChunks } from '../../../src/encode/png/readChunks';
import { ImageError } from '../../../src/errors';
import type { PaletteRaster, Raster } from '../../../src/grid';
import { anyRaster } from '../rasters';
import { expectedRgba, fastPngRgba, pngjsRgba } from './decodedRgba';

const chunkNames = (file: Uint8Array): string =>
	readChunks(file)
		.map(({ type }) => type)
		.join(' ');
const header = (file: Uint8Array): Record<'bitDepth' | 'colorType', number> => {
	const { data } = readChunks(file)[0];
	return { bitDepth: data[8], colorType: data[9] };
};
const stripes = (colors: number, palette: Uint8Array): PaletteRaster => ({
	kind: 'palette',
	width: colors,
	height: 3,
	data: Uint8Array.from({ length: colors * 3 }, (_, i) => i % colors),
	palette,
});
const hues = (colors: number): Uint8Array =>
	Uint8Array.from({ length: colors * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));

describe('encodePng', () => {
	it('writes pixels that fast-png and pngjs read back unchanged, for every kind and size', () => {
		fc.assert(
			fc.property(anyRaster, (raster) => {
				const file = encodePng(raster);
				const expected = expectedRgba(raster);
				expect(Buffer.compare(pngjsRgba(file), expected)).toBe(0);
				expect(Buffer.compare(fastPngRgba(file), expected)).toBe(0);
			}),
			{ numRuns: 300 },
		);
	});

	it('writes one pixel', () => {
		const raster: Raster = { kind: 'gray', width: 1, height: 1, data: Uint8Array.of(77) };
		expect(Array.from(pngjsRgba(encodePng(raster)))).toEqual([77, 77, 77, 255]);
	});

	it.each([
		['2 colors', stripes(2, hues(2)), { bitDepth: 1, colorType: 3 }],
		['4 colors', stripes(4, hues(4)), { bitDepth: 2, colorType: 3 }],
		['16 colors', stripes(16, hues(16)), { bitDepth: 4, colorType: 3 }],
		['17 colors', stripes(17, hues(17)), { bitDepth: 8, colorType: 3 }],
	])('gives %s the smallest bit depth', (_name, raster, expected) => {
		const file = encodePng(raster);
		expect(header(file)).toEqual(expected);
		expect(Buffer.compare(pngjsRgba(file), expectedRgba(raster))).toBe(0);
	});

	it('keeps only the palette entries that occur', () => {
		const raster = { ...stripes(20, hues(256)), palette: hues(256) };
		const palette = readChunks(encodePng(raster)).find(({ type }) => type === 'PLTE');
		expect(palette?.data.length).toBe(20 * 3);
	});

	it('writes tRNS only where an entry is not opaque, and no longer than needed', () => {
		expect(chunkNames(encodePng(stripes(20, hues(20))))).toBe('IHDR PLTE IDAT IEND');
		const withHole = hues(20);
		withHole[19 * 4 + 3] = 0;
		const chunks = readChunks(encodePng(stripes(20, withHole)));
		expect(chunks.find(({ type }) => type === 'tRNS')?.data).toEqual(Uint8Array.of(0));
	});

	it('writes opaque RGBA with many colors as RGB, and with alpha as RGBA', () => {
		const data = Uint8Array.from({ length: 400 * 4 }, (_, i) =>
			i % 4 === 3 ? 255 : Math.imul(i, 0x9e3779b1) >>> 24,
		);
		const raster: Raster = { kind: 'rgba', width: 20, height: 20, data };
		expect(header(encodePng(raster))).toEqual({ bitDepth: 8, colorType: 2 });
		const holed = { ...raster, data: data.map((value, i) => (i === 3 ? 9 : value)) };
		expect(header(encodePng(holed))).toEqual({ bitDepth: 8, colorType: 6 });
	});

	it('makes a picture enlarged tenfold a fortieth of its pixels', () => {
		const small = Uint8Array.from({ length: 900 }, (_, i) => (i * i * 31) % 256);
		const data = Uint8Array.from(
			{ length: 90_000 },
			(_, i) => small[Math.floor(i / 3000) * 30 + Math.floor((i % 300) / 10)],
		);
		expect(encodePng({ kind: 'gray', width: 300, height: 300, data }).length).toBeLessThan(2250);
	});

	it('never makes noise larger than its bytes and the frame around them', () => {
		const data = Uint8Array.from({ length: 70_000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 24);
		const file = encodePng({ kind: 'gray', width: 280, height: 250, data });
		expect(file.length).toBeLessThan(70_000 + 250 + 80);
		expect(
			Buffer.compare(
				pngjsRgba(file),
				expectedRgba({ kind: 'gray', width: 280, height: 250, data }),
			),
		).toBe(0);
	});

	it('writes the same bytes every time', () => {
		fc.assert(
			fc.property(anyRaster, (raster) => {
				expect(Buffer.compare(encodePng(raster), encodePng(raster))).toBe(0);
			}),
			{ numRuns: 30 },
		);
	});

	it('stores 300 pixels per inch as 11811 pixels per meter', () => {
		const raster: Raster = { kind: 'gray', width: 1, height: 1, data: Uint8Array.of(0) };
		const chunk = readChunks(encodePng(raster, { pixelsPerInch: 300 })).find(
			({ type }) => type === 'pHYs',
		);
		expect(Array.from(chunk?.data ?? [])).toEqual([0, 0, 46, 35, 0, 0, 46, 35, 1]);
	});

	it.each([
		[
			{ kind: 'gray', width: 0, height: 4, data: new Uint8Array(0) },
			"A picture of 0 x 4 pixels can't be written",
		],
		[
			{ kind: 'rgba', width: 2, height: 2, data: new Uint8Array(4) },
			'A picture of 2 x 2 pixels needs 16 bytes but has 4',
		],
		[
			{ kind: 'palette', width: 1, height: 1, data: Uint8Array.of(2), palette: new Uint8Array(8) },
			'A pixel refers to entry 2 of a palette of 2 entries',
		],
		[
			{ kind: 'palette', width: 1, height: 1, data: new Uint8Array(1), palette: new Uint8Array(3) },
			"A palette of 3 bytes can't be written",
		],
	] as [Raster, string][])('refuses %j', (raster, message) => {
		expect(() => encodePng(raster)).toThrow(ImageError);
		expect(() => encodePng(raster)).toThrow(message);
	});
});
