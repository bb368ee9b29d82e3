import { inflateSync } from 'node:zlib';
import type { PixelRows } from '@fink/kernel';
import { encodePng } from '../../../src/encode';
import { compressRows } from '../../../src/encode/png/compressRows';
import type { Raster } from '../../../src/grid';
import { unfiltered } from '../../../../kernel/test/support/unfiltered';
import { randomBytes } from '../rasters';
import { pngjsRgba } from './decodedRgba';

const next = randomBytes(77);

const gray = (width: number, height: number): Raster => ({
	...{ kind: 'gray', width, height },
	data: Uint8Array.from({ length: width * height }, next),
});
const rgba = (width: number, height: number, alpha: () => number): Raster => ({
	...{ kind: 'rgba', width, height },
	data: Uint8Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? alpha() : next())),
});

describe('pictures that the kernel holds only in part', () => {
	it.each<[string, Raster]>([
		['higher than a strip', rgba(500, 700, () => 255)],
		['as wide as PNG files here may be, in color', rgba(16_384, 20, () => 255)],
		['as wide, with alpha', rgba(16_384, 20, next)],
		['as wide, in gray', gray(16_384, 40)],
		['as high', gray(40, 16_384)],
	])('read back unchanged: %s', (_title, raster) => {
		const found = pngjsRgba(encodePng(raster));
		const { kind, data } = raster;
		const shown = kind === 'rgba' ? found : found.filter((_, i) => i % 4 === 0);
		expect(Buffer.compare(shown, data)).toBe(0);
	});
});

describe('rows that are too long for the kernel', () => {
	it.each([
		[1, 262_145],
		[3, 65_537],
		[4, 65_537],
	] as const)('are compressed all the same: of %i bytes, %i pixels', (pixelBytes, width) => {
		const unit = pixelBytes === 1 ? 1 : 4;
		const bytes = Uint8Array.from({ length: width * 2 * unit }, (_, i) => (i >> 9) & 255);
		const rows: PixelRows = { width, height: 2, pixelBytes, bytes };
		const expected = pixelBytes === 3 ? bytes.filter((_, i) => i % 4 !== 3) : bytes;
		const found = unfiltered(inflateSync(compressRows(rows)), width * pixelBytes, pixelBytes);
		expect(Buffer.compare(found, expected)).toBe(0);
	});
});
