import { encodePng } from '../../../src/encode';
import type { RgbaRaster } from '../../../src/grid';
import { randomBelow, randomBytes } from '../rasters';
import { expectedRgba, fastPngRgba, pngjsRgba } from './decodedRgba';

const next = randomBytes(2950);
const below = randomBelow(next);

/** Opaque pixels as blocks of `zoom` pixels of random color, with some rows drawn over. */
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

function clearAt(raster: RgbaRaster, pixel: number): RgbaRaster {
	raster.data[pixel * 4 + 3] = 254;
	return raster;
}

describe('enlarged color pictures', () => {
	it.each([
		['wider than the longest run of deflate', enlarged(932, 60, 20, 40)],
		['nine pixels wide', enlarged(9, 3000, 9, 3)],
		['in blocks of another size than the picture is wide', enlarged(301, 299, 7, 300)],
		['of one color in most rows', enlarged(640, 400, 100, 900)],
	])('%s take less than a third of a byte a pixel, and read back unchanged', (_title, raster) => {
		const file = encodePng(raster);
		expect(file.length).toBeLessThan((raster.width * raster.height) / 3);
		expect(Buffer.compare(pngjsRgba(file), expectedRgba(raster))).toBe(0);
		expect(Buffer.compare(fastPngRgba(file), expectedRgba(raster))).toBe(0);
	});

	it.each([
		['not enlarged at all', enlarged(64, 64, 1, 0)],
		['with a clear pixel', clearAt(enlarged(100, 100, 10, 0), 5050)],
	])('%s read back unchanged', (_title, raster) => {
		expect(Buffer.compare(pngjsRgba(encodePng(raster)), expectedRgba(raster))).toBe(0);
	});
});
