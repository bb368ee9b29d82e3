import jpeg from '@jimp/js-jpeg';
import { encodeJpeg } from '../../../src/encode';
import type { RgbaRaster } from '../../../src/grid';

const decode = (file: Uint8Array): RgbaRaster => ({
	...jpeg().decode(Buffer.from(file)),
	kind: 'rgba',
});
const width = 32;
const height = 24;
const gradient: RgbaRaster = {
	kind: 'rgba',
	width,
	height,
	data: Uint8Array.from({ length: width * height * 4 }, (_, i) => {
		const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
		return [x * 8, y * 10, 128, 255][i & 3];
	}),
};
const meanError = (file: Uint8Array, expected: Uint8Array): number => {
	const { data } = decode(file);
	return data.reduce((sum, value, i) => sum + Math.abs(value - expected[i]), 0) / data.length;
};

describe('encodeJpeg', () => {
	it('writes a JPEG of the same size and nearly the same colors', async () => {
		const file = await encodeJpeg(gradient);
		expect(Array.from(file.subarray(0, 3))).toEqual([0xff, 0xd8, 0xff]);
		expect(decode(file)).toMatchObject({ width, height });
		expect(meanError(file, gradient.data)).toBeLessThan(1.5);
	});

	it('is smaller and worse with less quality', async () => {
		const [good, bad] = [
			await encodeJpeg(gradient, { quality: 95 }),
			await encodeJpeg(gradient, { quality: 10 }),
		];
		expect(bad.length).toBeLessThan(good.length);
		expect(meanError(bad, gradient.data)).toBeGreaterThan(meanError(good, gradient.data));
	});

	it('puts clear pixels on white', async () => {
		const data = new Uint8Array(16 * 16 * 4);
		const file = await encodeJpeg({ kind: 'rgba', width: 16, height: 16, data });
		expect(Array.from(decode(file).data.subarray(0, 4))).toEqual([255, 255, 255, 255]);
		const half = data.map((_, i) => (i % 4 === 3 ? 128 : 0));
		const gray = decode(await encodeJpeg({ kind: 'rgba', width: 16, height: 16, data: half }));
		expect(Math.abs(gray.data[0] - 127)).toBeLessThanOrEqual(2);
	});

	it('leaves the given pixels as they are', async () => {
		const data = new Uint8Array(4);
		await encodeJpeg({ kind: 'rgba', width: 1, height: 1, data });
		expect(Array.from(data)).toEqual([0, 0, 0, 0]);
	});

	it.each([0, 101, Number.NaN])('refuses quality %p', async (quality) => {
		await expect(encodeJpeg(gradient, { quality })).rejects.toThrow(`quality can't be ${quality}`);
	});
});
