import fc from 'fast-check';
import { STRETCHES, stretchOf, type Stretch } from '../../../src/image';
import { levelsByTable, levelTableOf } from '../../../src/image/paint/LevelTable';
import {
	colorLevels,
	GRAY_LEVELS,
	levelOf,
	levelsOfFractions,
	NO_DATA,
	type Quantization,
} from '../../../src/image/paint/Quantization';
import { anyStretch } from '../support/arbitraries';
import { levelsOfGrid } from '../../../src/image/paint/levelsOfGrid';
import { firstDifference } from '../support/firstDifference';
import { gridOf } from '../support/gridOf';

const anyQuantization = fc.oneof(
	fc.constant(GRAY_LEVELS),
	fc.constantFrom(8, 9, 10, 12, 20, 256, 510).map(colorLevels),
);

function expectSameLevels(
	stretch: Stretch,
	quantization: Quantization,
	values: Float64Array,
): void {
	const table = levelTableOf(stretch, quantization);
	if (table === undefined) return;
	const stretched = values.slice();
	stretchOf(stretch).apply(stretched);
	const expected = levelsOfFractions(stretched, quantization);
	expect(firstDifference(levelsByTable(values, table), expected)).toBe(-1);
}

describe('the level table', () => {
	it('gives the levels that evaluation gives, for any stretch', () => {
		const anyValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(NaN));
		fc.assert(
			fc.property(
				anyStretch,
				anyQuantization,
				fc.array(anyValue),
				(stretch, quantization, values) => {
					expectSameLevels(stretch, quantization, Float64Array.from(values));
				},
			),
			{ numRuns: 300 },
		);
	});

	it('gives them at, just below and just above every threshold', () => {
		fc.assert(
			fc.property(anyStretch, anyQuantization, (stretch, quantization) => {
				const { inverse } = stretchOf(stretch);
				const near: number[] = [];
				for (let level = 0; level <= quantization.top; level++) {
					const x = inverse(level / quantization.steps);
					for (const shift of [0, 1e-16, 1e-15, 9e-13, 1e-12, 1.1e-12])
						near.push(x - shift, x + shift);
				}
				const inRange = near.filter((x) => x >= 0 && x <= 1);
				expectSameLevels(stretch, quantization, Float64Array.from(inRange));
			}),
		);
	});

	it.each(STRETCHES)('is used for $name with its defaults', ({ name }) => {
		expect(levelTableOf({ name }, GRAY_LEVELS)).toBeDefined();
		expect(levelTableOf({ name }, colorLevels(510))).toBeDefined();
	});

	it.each<Stretch>([
		{ name: 'sigmoid', contrast: 100, midpoint: 0 },
		{ name: 'sigmoid', contrast: 100, midpoint: 0.1 },
	])('is not used for %j, which is 1 long before the end', (stretch) => {
		expect(stretchOf(stretch).forward(0.6)).toBe(1);
		expect(levelTableOf(stretch, GRAY_LEVELS)).toBeUndefined();
		const levels = levelsOfGrid(gridOf([0, 0.6, 0.9, 1]), {
			limits: { vmin: 0, vmax: 1 },
			stretch,
			quantization: GRAY_LEVELS,
		});
		expect(Array.from(levels)).toEqual([0, 255, 255, 255]);
	});

	it('is made once', () => {
		const first = levelTableOf({ name: 'asinh', a: 0.07 }, GRAY_LEVELS);
		expect(levelTableOf({ name: 'asinh', a: 0.07 }, GRAY_LEVELS)).toBe(first);
	});
});

describe('levelOf', () => {
	it.each([
		[GRAY_LEVELS, [0, 0.5, 0.9999999999999998, 1], [0, 127, 254, 255]],
		[colorLevels(256), [0, 0.5, 0.9999999999999998, 1], [0, 128, 255, 255]],
		[colorLevels(10), [0, 0.0999, 0.1, 0.95, 1], [0, 0, 1, 9, 9]],
		[colorLevels(256), [-0.1, -1e-18, 1.0000001, 7], [0, 0, 255, 255]],
	])('%j turns %j into %j', (quantization, fractions, levels) => {
		expect(fractions.map((fraction) => levelOf(fraction, quantization))).toEqual(levels);
	});

	it('marks NaN', () => {
		expect(Array.from(levelsOfFractions(Float64Array.of(NaN, 1), GRAY_LEVELS))).toEqual([
			NO_DATA,
			255,
		]);
	});
});
