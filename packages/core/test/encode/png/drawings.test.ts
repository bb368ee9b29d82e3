import { encodePng } from '../../../src/encode';
import type { GrayRaster } from '../../../src/grid';
import { randomBelow, randomBytes } from '../rasters';
import { expectedRgba, fastPngRgba, pngjsRgba } from './decodedRgba';

const next = randomBytes(1950);
const below = randomBelow(next);

/** Gray blocks of `zoom` pixels on a background, some of them drawn over. */
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

/** With rows of noise at even distances. */
function withNoise(raster: GrayRaster, noisyRows: number): GrayRaster {
	for (let i = 0; i < noisyRows; i++) {
		const y = Math.floor((raster.height * (i + 0.5)) / noisyRows);
		for (let x = 0; x < raster.width; x++) raster.data[y * raster.width + x] = next();
	}
	return raster;
}

function expectUnchanged(raster: GrayRaster): void {
	const file = encodePng(raster);
	const expected = expectedRgba(raster);
	expect(Buffer.compare(pngjsRgba(file), expected)).toBe(0);
	expect(Buffer.compare(fastPngRgba(file), expected)).toBe(0);
}

describe('drawings of one byte a pixel read back unchanged', () => {
	it.each([
		['wider than the longest run of deflate', drawing(1200, 60, 40, 50)],
		['four pixels wide', drawing(4, 400, 4, 0)],
		['of one gray, with a run one pixel short of and beyond the longest', drawing(260, 9, 260, 2)],
		['of a width that is not a multiple of four', drawing(301, 40, 30, 9)],
		['with a row in twenty of noise', withNoise(drawing(64, 40, 16, 0), 2)],
		['with a row in five of noise', withNoise(drawing(64, 40, 16, 0), 8)],
		['of nothing but noise', withNoise(drawing(64, 64, 1, 0), 64)],
	])('when they are %s', (_title, raster) => expectUnchanged(raster));

	it('of 100 random sizes', () => {
		for (let round = 0; round < 100; round++)
			expectUnchanged(drawing(1 + below(200), 1 + below(60), 3 + below(30), below(30)));
	});
});
