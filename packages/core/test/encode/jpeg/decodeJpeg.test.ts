import { decodeJpeg, encodeJpeg } from '../../../src/encode';
import { ImageError } from '../../../src/errors';
import type { RgbaRaster } from '../../../src/grid';

const [width, height] = [40, 24];
const ramp: RgbaRaster = {
	...{ kind: 'rgba', width, height },
	data: Uint8Array.from({ length: width * height * 4 }, (_, i) => {
		const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
		return [6 * x, 10 * y, 200 - 4 * x, 255][i & 3];
	}),
};

describe('the pixels of a JPEG file', () => {
	it('are those that were written, but for what the format loses', async () => {
		const read = await decodeJpeg(await encodeJpeg(ramp, { quality: 95 }));
		expect([read.width, read.height]).toEqual([width, height]);
		const off = read.data.map((value, i) => Math.abs(value - ramp.data[i]));
		expect(Math.max(...off)).toBeLessThan(12);
	});

	it('are refused if damaged or too many', async () => {
		const file = await encodeJpeg(ramp);
		await expect(decodeJpeg(file.slice(0, 200))).rejects.toThrow(ImageError);
		const at = file.findIndex((byte, i) => byte === 0xff && file[i + 1] === 0xc0);
		const huge = file.slice();
		huge.set([0xff, 0xff, 0xff, 0xff], at + 5);
		await expect(decodeJpeg(huge)).rejects.toThrow('more than the maximum of 16777216');
	});
});
