import fc from 'fast-check';
import { OptionError } from '../../../src/errors';
import { STRETCHES, stretchOf, type Stretch } from '../../../src/image';
import { anyStretch } from '../support/arbitraries';
import { reference } from '../support/reference';
import { thrownBy } from '../support/thrownBy';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('a stretch', () => {
	it.each(Object.entries(reference.stretches))('%s agrees with astropy', (spec, expected) => {
		const { forward } = stretchOf(JSON.parse(spec));
		expected.forEach((y, i) => expect(Math.abs(forward(i / 40) - y)).toBeLessThan(1e-15));
	});

	it.each<[Stretch, number, number, number]>([
		[{ name: 'linear' }, 0.25, 0.5, 0.75],
		[{ name: 'sqrt' }, 0.5, 0.7071, 0.866],
		[{ name: 'squared' }, 0.0625, 0.25, 0.5625],
		[{ name: 'power', power: 3 }, 0.0156, 0.125, 0.4219],
		[{ name: 'log' }, 0.7998, 0.8998, 0.9584],
		[{ name: 'asinh' }, 0.5494, 0.7713, 0.9047],
		[{ name: 'sinh' }, 0.0821, 0.2125, 0.4683],
		[{ name: 'sigmoid' }, 0.0701, 0.5, 0.9299],
		[{ name: 'signedAsinh' }, 0.1144, 0.5, 0.8856],
	])('%j maps 0.25, 0.5, 0.75 to %d, %d, %d', (stretch, low, middle, high) => {
		const { forward } = stretchOf(stretch);
		expect([0.25, 0.5, 0.75].map((x) => Number(forward(x).toFixed(4)))).toEqual([
			low,
			middle,
			high,
		]);
	});

	it('maps 0 to 0 and 1 to 1, for any parameters', () => {
		fc.assert(
			fc.property(anyStretch, (stretch) => {
				const { forward } = stretchOf(stretch);
				expect(forward(0)).toBeCloseTo(0, 12);
				expect(forward(1)).toBeCloseTo(1, 12);
			}),
		);
	});

	it('never turns a brighter pixel into a darker one', () => {
		fc.assert(
			fc.property(anyStretch, fraction, fraction, (stretch, a, b) => {
				const { forward } = stretchOf(stretch);
				expect(forward(Math.min(a, b))).toBeLessThanOrEqual(forward(Math.max(a, b)) + 1e-14);
			}),
		);
	});

	it('is undone by its inverse', () => {
		fc.assert(
			fc.property(anyStretch, fraction, (stretch, y) => {
				const { forward, inverse } = stretchOf(stretch);
				expect(forward(inverse(y))).toBeCloseTo(y, 9);
			}),
		);
	});

	it.each<Stretch>([
		...STRETCHES.map(({ name }) => ({ name })),
		{ name: 'power', power: 0.5 },
		{ name: 'sigmoid', contrast: 3, midpoint: 0.2 },
		{ name: 'log', a: 20 },
	])('%j undoes itself at 0, 0.2, 0.7 and 1', (stretch) => {
		const { forward, inverse } = stretchOf(stretch);
		for (const x of [0, 0.2, 0.7, 1]) expect(inverse(forward(x))).toBeCloseTo(x, 12);
	});

	it('gives x² for the power 2', () => {
		const { forward } = stretchOf({ name: 'power', power: 2 });
		expect([0, 0.25, 0.5, 1].map(forward)).toEqual([0, 0.0625, 0.25, 1]);
	});

	it('keeps NaN', () => {
		fc.assert(
			fc.property(anyStretch, (stretch) => {
				expect(stretchOf(stretch).forward(NaN)).toBeNaN();
			}),
		);
	});

	it('does to an array in place what it does to one value', () => {
		const anyValue = fc.oneof(fraction, fc.constant(NaN));
		fc.assert(
			fc.property(anyStretch, fc.array(anyValue), (stretch, values) => {
				const { apply, forward } = stretchOf(stretch);
				const array = Float64Array.from(values);
				apply(array);
				expect(Array.from(array)).toEqual(values.map(forward));
			}),
		);
	});

	it('has a register that knows every name', () => {
		for (const { name } of STRETCHES) expect(stretchOf({ name }).forward(1)).toBe(1);
	});
});

describe('a bad stretch', () => {
	it.each<[Stretch, string, string]>([
		[
			{ name: 'asinh', a: 0 },
			'Softening',
			'Softening is 0, but must be a number from 0.000001 to 1000',
		],
		[
			{ name: 'log', a: -5 },
			'Log Parameter',
			'Log Parameter is -5, but must be a number from 0.001 to 1000000000',
		],
		[{ name: 'power', power: NaN }, 'Power', 'Power is NaN, but must be a number from 0.01 to 100'],
		[
			{ name: 'sigmoid', contrast: 0 },
			'Contrast',
			'Contrast is 0, but must be a number from 0.01 to 100',
		],
		[
			{ name: 'sinh', a: 1e-3 },
			'Softening',
			'Softening is 0.001, but must be a number from 0.01 to 1000',
		],
		[
			{ name: 'signedAsinh', a: 1e4 },
			'Softening',
			'Softening is 10000, but must be a number from 0.000001 to 1000',
		],
		[
			{ name: 'sigmoid', midpoint: 2 },
			'Midpoint',
			'Midpoint is 2, but must be a number from 0 to 1',
		],
	])('%j is refused by name of the field', (stretch, field, message) => {
		const refused = thrownBy(() => stretchOf(stretch));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({ field, message });
	});

	it.each([
		['asin', 'Did you mean "asinh" or "sinh"?'],
		['Linear', 'Did you mean "linear"?'],
		['histeq', `Choose one of: ${STRETCHES.map(({ name }) => name).join(', ')}.`],
	])('named "%s" is answered: %s', (name, advice) => {
		const stretch = { name } as unknown as Stretch;
		expect(thrownBy(() => stretchOf(stretch))).toMatchObject({
			message: `There is no stretch named "${name}"`,
			field: 'Stretch',
			advice,
		});
	});
});
