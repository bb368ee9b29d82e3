import { colormapOf } from '../../../src/image';
import { paintColors, paintGray } from '../../../src/image/paint';

const FRACTIONS = Float64Array.of(0, 0.5, 0.9999, 1, NaN, 0.25);

describe('paintGray', () => {
	it('gives trunc(255·y), NaN as 0, rows in their order', () => {
		expect(paintGray(FRACTIONS, 3, 2)).toEqual({
			kind: 'gray',
			width: 3,
			height: 2,
			data: Uint8Array.of(0, 127, 254, 255, 0, 63),
		});
	});
});

describe('paintColors', () => {
	it('gives the bytes of matplotlib 3.6.3 for viridis, NaN transparent', () => {
		const { kind, width, height, data } = paintColors(FRACTIONS, 3, 2, colormapOf('viridis'));
		expect({ kind, width, height }).toEqual({ kind: 'rgba', width: 3, height: 2 });
		expect(Array.from(data)).toEqual(
			[
				[68, 1, 84, 255],
				[32, 144, 140, 255],
				[253, 231, 36, 255],
				[253, 231, 36, 255],
				[0, 0, 0, 0],
				[58, 82, 139, 255],
			].flat(),
		);
	});
});
