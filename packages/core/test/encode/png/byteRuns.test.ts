import { inflateSync } from 'node:zlib';

import { encodePng } from '../../../src/encode';
import { byteRuns } from '../../../src/encode/png/byteRuns';
import { toPngPixels } from '../../../src/encode/png/toPngPixels';
import type { GrayRaster } from '../../../src/grid';
import { randomBelow, randomBytes } from '../rasters';
import { expectedRgba, pngjsRgba } from './decodedRgba';
import { unfiltered } from './unfiltered';

const next = randomBytes(1950);
const below = randomBelow(next);

/** Grey blocks of `zoom` pixels on a ground, of which some were drawn upon. */
function drawing(width: number, height: number, zoom: number, drawn: number): GrayRaster {
	const data = new Uint8Array(width * height);
	const columns = Math.ceil(width / zoom);
	let colors = new Uint8Array(columns);
	for (let y = 0; y < height; y++) {
		if (y % zoom === 0) colors = colors.map(() => (next() < 128 ? 7 : next()));
		for (let x = 0; x < width; x++) data[y * width + x] = colors[Math.floor(x / zoom)];
	}
	for (let i = 0; i < drawn; i++) data[below(data.length)] = next();
	return { kind: 'gray', width, height, data };
}

describe('drawings of one byte a pixel', () => {
	it.each([
		['wider than the longest run of deflate', drawing(1200, 60, 40, 50)],
		['four pixels wide', drawing(4, 400, 4, 0)],
		['of one grey, with a run one pixel short of and beyond the longest', drawing(260, 9, 260, 2)],
		['of a width that is no multiple of four', drawing(301, 40, 30, 9)],
	])('%s read back unchanged', (_title, raster) => {
		expect(Buffer.compare(pngjsRgba(encodePng(raster)), expectedRgba(raster))).toBe(0);
	});

	it('of 300 random sizes have the check value that zlib finds, and their pixels', () => {
		let packed = 0;
		for (let round = 0; round < 300; round++) {
			const raster = drawing(4 * (1 + below(90)), 1 + below(60), 3 + below(30), below(30));
			const stream = byteRuns(toPngPixels(raster));
			if (!stream) continue;
			packed++;
			expect(Buffer.compare(unfiltered(inflateSync(stream), raster.width), raster.data)).toBe(0);
		}
		expect(packed).toBeGreaterThan(100);
	});

	it.each([
		['packed as well where a row in twenty is noise', 2, true],
		['left to the filters for texture where a row in five is', 8, false],
	])('are %s', (_title, noisyRows, isPacked) => {
		const raster = drawing(64, 40, 16, 0);
		for (let i = 0; i < noisyRows; i++)
			for (let x = 0; x < 64; x++) raster.data[(5 * i + 3) * 64 + x] = next();
		const stream = byteRuns(toPngPixels(raster));
		expect(stream !== undefined).toBe(isPacked);
		if (stream) expect(unfiltered(inflateSync(stream), 64)).toEqual(raster.data);
		expect(Buffer.compare(pngjsRgba(encodePng(raster)), expectedRgba(raster))).toBe(0);
	});

	it('that are noise are left to the filters for texture', () => {
		const noise = drawing(64, 64, 1, 0);
		const data = noise.data.map(() => next());
		expect(byteRuns(toPngPixels({ ...noise, data }))).toBeUndefined();
	});
});
