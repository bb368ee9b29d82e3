import fc from 'fast-check';
import { GifReader } from 'omggif';
import { encodeGif } from '../../../src/encode';
import { toRgbaRaster } from '../../../src/draw';
import type { Raster, RgbaRaster } from '../../../src/grid';
import { anyRaster } from '../rasters';

function frameRgba(reader: GifReader, frame: number): Uint8Array {
	const pixels = new Uint8Array(reader.width * reader.height * 4);
	reader.decodeAndBlitFrameRGBA(frame, pixels);
	return pixels;
}
const read = (file: Uint8Array): GifReader => new GifReader(Buffer.from(file));
const colorsOf = ({ data }: RgbaRaster): number =>
	new Set(new Uint32Array(data.slice().buffer)).size;
const solid = (raster: Raster): RgbaRaster => {
	const rgba = toRgbaRaster(raster);
	const data = rgba.data.map((value, i) => {
		const alpha = rgba.data[i | 3];
		return alpha < 128 ? 0 : (i & 3) === 3 ? 255 : value;
	});
	return { ...rgba, data };
};

describe('encodeGif', () => {
	it('keeps every pixel of pictures with at most 256 colors, as omggif reads them', () => {
		fc.assert(
			fc.property(
				anyRaster.filter((raster) => colorsOf(solid(raster)) <= 256),
				(raster) => {
					const reader = read(encodeGif([raster], { delayMs: 500 }));
					expect(Buffer.compare(frameRgba(reader, 0), solid(raster).data)).toBe(0);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('writes long noise, which fills the code table many times', () => {
		const data = Uint8Array.from(
			{ length: 250_000 },
			(_, i) => Math.imul(i ^ (i >> 7), 0x9e3779b1) >>> 24,
		);
		const raster: Raster = { kind: 'gray', width: 500, height: 500, data };
		const reader = read(encodeGif([raster], { delayMs: 0 }));
		expect(Buffer.compare(frameRgba(reader, 0), toRgbaRaster(raster).data)).toBe(0);
	});

	it('keeps frames, delays and number of plays', () => {
		const frames = [10, 200, 90].map((value): Raster => ({
			kind: 'gray',
			width: 3,
			height: 2,
			data: new Uint8Array(6).fill(value),
		}));
		const reader = read(encodeGif(frames, { delayMs: [500, 250, 1000] }));
		expect(reader.numFrames()).toBe(3);
		expect([0, 1, 2].map((i) => reader.frameInfo(i).delay)).toEqual([50, 25, 100]);
		expect([0, 1, 2].map((i) => frameRgba(reader, i)[0])).toEqual([10, 200, 90]);
		expect(reader.loopCount()).toBe(0);
		expect(read(encodeGif(frames, { delayMs: 100, loop: 3 })).loopCount()).toBe(2);
		expect(read(encodeGif(frames, { delayMs: 100, loop: 1 })).loopCount()).toBeNull();
	});

	it('reduces a smooth picture of 4096 colors to within 8 gray levels per pixel on average', () => {
		const data = Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) => {
			const [x, y] = [(i >> 2) % 64, i >> 8];
			return [x * 4, y * 4, (x + y) * 2, 255][i & 3];
		});
		const reader = read(encodeGif([{ kind: 'rgba', width: 64, height: 64, data }], { delayMs: 0 }));
		const pixels = frameRgba(reader, 0);
		const error = pixels.reduce((sum, value, i) => sum + Math.abs(value - data[i]), 0);
		expect(error / (64 * 64 * 3)).toBeLessThan(8);
		expect(error).toBeGreaterThan(0);
	});

	it('keeps clear pixels clear when colors are reduced', () => {
		const data = Uint8Array.from({ length: 40 * 40 * 4 }, (_, i) =>
			(i & 3) === 3 ? ((i >> 2) % 5 === 0 ? 20 : 200) : Math.imul(i, 0x9e3779b1) >>> 24,
		);
		const reader = read(encodeGif([{ kind: 'rgba', width: 40, height: 40, data }], { delayMs: 0 }));
		const pixels = frameRgba(reader, 0);
		const alphas = Array.from({ length: 1600 }, (_, i) => pixels[i * 4 + 3]);
		expect(alphas).toEqual(Array.from({ length: 1600 }, (_, i) => (i % 5 === 0 ? 0 : 255)));
	});

	it('says which frame has another size, and which delay is wrong', () => {
		const dot = (side: number): Raster => ({
			kind: 'gray',
			width: side,
			height: side,
			data: new Uint8Array(side * side),
		});
		expect(() => encodeGif([dot(2), dot(3)], { delayMs: 1 })).toThrow(
			'Frame 2 of the animation is 3 x 3 pixels, but the first is 2 x 2',
		);
		expect(() => encodeGif([], { delayMs: 1 })).toThrow('An animation needs at least one picture');
		expect(() => encodeGif([dot(2)], { delayMs: -1 })).toThrow(
			"Frame Time can't be -1 for 1 frames",
		);
		expect(() => encodeGif([dot(2)], { delayMs: [1, 2] })).toThrow("Frame Time can't be [1,2]");
	});
});
