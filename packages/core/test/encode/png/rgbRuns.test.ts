import { inflateSync } from 'node:zlib';

import { encodePng } from '../../../src/encode';
import { rgbRuns } from '../../../src/encode/png/rgbRuns';
import { repeatedRows, type RgbaRaster } from '../../../src/grid';
import { randomBelow, randomBytes } from '../rasters';
import { expectedRgba, fastPngRgba, pngjsRgba } from './decodedRgba';
import { unfiltered } from './unfiltered';

const next = randomBytes(2950);
const below = randomBelow(next);

/** Opaque pixels as blocks of `zoom` pixels of random colour, some rows of which were drawn upon. */
function enlarged(width: number, height: number, zoom: number, drawn: number): RgbaRaster {
	const words = new Uint32Array(width * height);
	const columns = Math.ceil(width / zoom);
	let colors = new Uint32Array(columns);
	for (let y = 0; y < height; y++) {
		if (y % zoom === 0) colors = colors.map(() => 0xff000000 + below(65536) * 256 + below(256));
		for (let x = 0; x < width; x++) words[y * width + x] = colors[Math.floor(x / zoom)];
	}
	for (let i = 0; i < drawn; i++) words[below(words.length)] = 0xff000000 + below(256);
	return { kind: 'rgba', width, height, data: new Uint8Array(words.buffer) };
}

const runsOf = (raster: RgbaRaster) =>
	rgbRuns(raster, repeatedRows(raster.data, raster.width * 4, raster.height));

describe('pictures made of runs', () => {
	it.each([
		['wider than the longest run of deflate', enlarged(932, 60, 20, 40)],
		['nine pixels wide', enlarged(9, 3000, 9, 3)],
		['in blocks of another size than the picture is wide', enlarged(301, 299, 7, 300)],
		['of one colour in most rows', enlarged(640, 400, 100, 900)],
	])('%s are packed without their bytes, and read back unchanged', (_title, raster) => {
		const stream = runsOf(raster);
		expect(stream).toBeDefined();
		expect(inflateSync(stream ?? new Uint8Array())).toHaveLength(
			raster.height * (1 + raster.width * 3),
		);
		const file = encodePng(raster);
		expect(Buffer.compare(pngjsRgba(file), expectedRgba(raster))).toBe(0);
		expect(Buffer.compare(fastPngRgba(file), expectedRgba(raster))).toBe(0);
	});

	it('of 300 random sizes and blocks have the check value that zlib finds, and their pixels', () => {
		let packed = 0;
		for (let round = 0; round < 300; round++) {
			const [width, height] = [1 + below(200), 1 + below(60)];
			const raster = enlarged(width, height, 3 + below(20), below(30));
			const stream = runsOf(raster);
			if (!stream) continue;
			packed++;
			expect(Buffer.compare(unfiltered(inflateSync(stream), width * 3), rgbOf(raster))).toBe(0);
		}
		expect(packed).toBeGreaterThan(100);
	});

	it('keep both sums of the check value exact in the widest white row', () => {
		const words = new Uint32Array(16384 * 3).fill(0xffffffff);
		const data = new Uint8Array(words.buffer);
		for (let x = 0; x < 300; x++) data[x * 4 + 1] = x;
		const stream = runsOf({ kind: 'rgba', width: 16384, height: 3, data });
		expect(inflateSync(stream ?? new Uint8Array())).toHaveLength(3 * (1 + 16384 * 3));
	});

	it.each([
		['noise', enlarged(64, 64, 1, 0)],
		['a clear pixel', clearAt(enlarged(100, 100, 10, 0), 5050)],
	])('do not hold %s', (_title, raster) => {
		expect(runsOf(raster)).toBeUndefined();
		expect(Buffer.compare(pngjsRgba(encodePng(raster)), expectedRgba(raster))).toBe(0);
	});
});

function clearAt(raster: RgbaRaster, pixel: number): RgbaRaster {
	raster.data[pixel * 4 + 3] = 254;
	return raster;
}

function rgbOf({ data }: RgbaRaster): Uint8Array {
	return data.filter((_, at) => at % 4 !== 3);
}
