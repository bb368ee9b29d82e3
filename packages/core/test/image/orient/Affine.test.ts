import { inverseAffine, mapPoint, type Affine } from '../../../src/image/orient';

describe('inverseAffine', () => {
	it.each<[string, Affine, Affine]>([
		[
			'a shift',
			{ a: 1, b: 0, c: 0, d: 1, tx: 3, ty: -5 },
			{ a: 1, b: 0, c: 0, d: 1, tx: -3, ty: 5 },
		],
		[
			'an enlargement of 4 and 2 times',
			{ a: 4, b: 0, c: 0, d: 2, tx: 1, ty: 6 },
			{ a: 0.25, b: 0, c: 0, d: 0.5, tx: -0.25, ty: -3 },
		],
		[
			'a quarter turn and an enlargement of 2 times',
			{ a: 0, b: 2, c: -2, d: 0, tx: 4, ty: 10 },
			{ a: 0, b: -0.5, c: 0.5, d: 0, tx: -5, ty: 2 },
		],
	])('undoes %s', (_, affine, inverse) => {
		const found = inverseAffine(affine);
		for (const key of ['a', 'b', 'c', 'd', 'tx', 'ty'] as const) {
			expect(found[key]).toBeCloseTo(inverse[key], 12);
		}
	});

	it('leads back from a skewed map', () => {
		const affine = { a: 1.5, b: -0.7, c: 0.4, d: 2.2, tx: 3.1, ty: -8 };
		const { x, y } = mapPoint(affine, 12.5, -3);
		const back = mapPoint(inverseAffine(affine), x, y);
		expect(back.x).toBeCloseTo(12.5, 12);
		expect(back.y).toBeCloseTo(-3, 12);
	});
});
