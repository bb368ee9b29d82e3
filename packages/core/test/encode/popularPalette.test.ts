import { popularPalette } from '../../src/encode';
import type { RgbaRaster } from '../../src/grid';

const rasterOf = (width: number, colors: readonly number[]): RgbaRaster => ({
	kind: 'rgba',
	width,
	height: colors.length / width,
	data: new Uint8Array(Uint32Array.from(colors, (color) => (color | 0xff000000) >>> 0).buffer),
});
const colorsOf = ({ data, palette }: ReturnType<typeof popularPalette>) =>
	Array.from(data, (entry) =>
		[0, 1, 2].reduce((sum, c) => sum | (palette[entry * 4 + c] << (8 * c)), 0),
	);

describe('popularPalette', () => {
	it('keeps every pixel of a picture with at most 256 colors', () => {
		const colors = Array.from({ length: 1024 }, (_, i) => (i % 256) * 0x10305);
		expect(colorsOf(popularPalette(rasterOf(32, colors)))).toEqual(colors.map((c) => c & 0xffffff));
	});

	it('keeps the 256 commonest colors exactly, however many others there are', () => {
		const common = Array.from({ length: 256 }, (_, i) => i * 0x00fefd + 7);
		const rare = Array.from({ length: 60_000 }, (_, i) => (i * 7919 * 257) & 0xffffff);
		const colors = [...common, ...common, ...common, ...common, ...rare, ...common];
		while (colors.length % 64) colors.push(common[0]);
		const drawn = colorsOf(popularPalette(rasterOf(64, colors)));
		expect(drawn.slice(0, 1024)).toEqual(colors.slice(0, 1024).map((c) => c & 0xffffff));
	});

	it.each([1, 40, 250, 300, 600])(
		'keeps those that plain counting and sorting finds, ties by value (about %i times each)',
		(times) => {
			const counted = Array.from({ length: 700 }, (_, i) => ({
				color: (i * 0x9e37) & 0xffffff,
				count: Math.max(1, times - ((i * 31) % 7)),
			}));
			const colors = counted.flatMap(({ color, count }) => new Array<number>(count).fill(color));
			const kept = [...counted]
				.sort((a, b) => b.count - a.count || a.color - b.color)
				.slice(0, 256)
				.map(({ color }) => color);
			const { palette } = popularPalette(rasterOf(1, colors));
			const inPalette = Array.from({ length: 256 }, (_, entry) =>
				[0, 1, 2].reduce((sum, c) => sum | (palette[entry * 4 + c] << (8 * c)), 0),
			);
			expect(inPalette).toEqual(kept);
		},
	);

	it('gives rare colors the nearest common one', () => {
		const common = Array.from({ length: 255 }, () => 0x0000ff).concat(
			Array.from({ length: 255 }, () => 0xff0000),
			Array.from({ length: 254 }, (_, i) => [0x00ff00 + i, 0x00ff00 + i]).flat(),
		);
		const drawn = colorsOf(popularPalette(rasterOf(1, [...common, 0x1010f0, 0xf01008])));
		expect(drawn.slice(-2)).toEqual([0x0000ff, 0xff0000]);
	});

	it('is the same for the same picture', () => {
		const colors = Array.from({ length: 4096 }, (_, i) => (i * i * 131) & 0xffffff);
		const [one, other] = [1, 2].map(() => popularPalette(rasterOf(64, colors)));
		expect(one).toEqual(other);
	});
});
