import fc from 'fast-check';
import { packRows } from '../src';
import { expectPacked } from './support/expectPacked';
import { LOOKS, pixelRows, type PixelBytes } from './support/pixelRows';

const PIXEL_BYTES: readonly PixelBytes[] = [1, 3, 4];
const looks = Object.keys(LOOKS);

describe.each(PIXEL_BYTES)('rows of pixels of %i bytes', (pixelBytes) => {
	it.each(looks)('read back unchanged at all small sizes: %s', (look) => {
		for (const width of [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 64, 86, 257, 258, 259, 261])
			for (const height of [1, 2, 3, 9])
				expectPacked(pixelRows(pixelBytes, width, height, LOOKS[look](width * height)));
	});

	it.each(looks)('read back unchanged in strips: %s', (look) => {
		expectPacked(pixelRows(pixelBytes, 700, pixelBytes === 1 ? 900 : 400, LOOKS[look](3)));
	});

	it.each([
		[1, 280_000],
		[3, 140_000],
		[65_536, 3],
		[65_535, 4],
	])('read back unchanged where one side is long: %i × %i', (width, height) => {
		for (const look of ['noise', 'runs with dots', 'repeated rows'])
			expectPacked(pixelRows(pixelBytes, width, height, LOOKS[look](width)));
	});
});

describe('packRows', () => {
	it('takes a row of 262,144 bytes, but no longer one', () => {
		expectPacked(pixelRows(1, 262_144, 3, LOOKS.noise(8)));
		expect(packRows(pixelRows(1, 262_145, 1, LOOKS.noise(8)))).toBeUndefined();
		for (const pixelBytes of [3, 4] as const)
			expect(packRows(pixelRows(pixelBytes, 65_537, 1, LOOKS.noise(8)))).toBeUndefined();
	});

	it('reads back unchanged at any size, with any drawing', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PIXEL_BYTES),
				fc.integer({ min: 1, max: 90 }),
				fc.integer({ min: 1, max: 40 }),
				fc.constantFrom(...looks),
				fc.constantFrom(...looks),
				fc.nat(),
				(pixelBytes, width, height, look, drawn, seed) => {
					const [background, figure] = [LOOKS[look](seed), LOOKS[drawn](seed + 1)];
					const isFigure = (x: number, y: number) => ((x >> 3) + (y >> 2) + seed) % 5 === 0;
					expectPacked(
						pixelRows(pixelBytes, width, height, (x, y) =>
							isFigure(x, y) ? figure(x, y) : background(x, y),
						),
					);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('writes whatever stands in a fourth byte that does not belong to the file the same', () => {
		const rows = pixelRows(3, 40, 30, (x, y) => (x >> 3) * 7 + (y >> 2) * 70_000);
		const opaque = rows.bytes.map((byte, at) => (at % 4 === 3 ? 255 : byte));
		const streams = [rows, { ...rows, bytes: opaque }].map((given) => expectPacked(given).stream);
		expect(Buffer.compare(streams[0], streams[1])).toBe(0);
	});
});
