import { nearestColor } from '../../src/encode/nearestColor';
import { randomBytes } from './rasters';

describe('nearestColor', () => {
	it('finds what comparing with every entry finds, the first of equally near ones', () => {
		const next = randomBytes(601);
		for (let round = 0; round < 300; round++) {
			const step = [1, 16, 85][round % 3];
			const palette = Uint8Array.from({ length: 4 * (1 + (next() % 256)) }, () =>
				Math.min(255, Math.round(next() / step) * step),
			);
			const nearest = nearestColor(palette);
			for (let i = 0; i < 50; i++) {
				const color = [next(), next(), next()] as const;
				const distances = Array.from({ length: palette.length / 4 }, (_, entry) =>
					[3, 6, 1].reduce(
						(sum, weight, c) => sum + weight * (palette[entry * 4 + c] - color[c]) ** 2,
						0,
					),
				);
				expect(nearest(...color)).toBe(distances.indexOf(Math.min(...distances)));
			}
		}
	});
});
