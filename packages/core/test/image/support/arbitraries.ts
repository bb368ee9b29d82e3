import fc from 'fast-check';
import type { Grid } from '../../../src/grid';
import type { Interval, Stretch } from '../../../src/image';

/** A stretch of any kind with parameters over their whole range. */
export const anyStretch: fc.Arbitrary<Stretch> = fc.oneof(
	fc.constantFrom<Stretch>({ name: 'linear' }, { name: 'sqrt' }, { name: 'squared' }),
	fc.record({
		name: fc.constant('power' as const),
		power: fc.double({ min: 0.01, max: 100, noNaN: true }),
	}),
	fc.record({ name: fc.constant('log' as const), a: powerOfTen(-3, 9) }),
	fc.record({ name: fc.constant('asinh' as const), a: powerOfTen(-6, 3) }),
	fc.record({ name: fc.constant('sinh' as const), a: powerOfTen(-2, 3) }),
	fc.record({ name: fc.constant('signedAsinh' as const), a: powerOfTen(-6, 3) }),
	fc.record({
		name: fc.constant('sigmoid' as const),
		contrast: powerOfTen(-2, 2),
		midpoint: fc.double({ min: 0, max: 1, noNaN: true }),
	}),
);

function powerOfTen(least: number, greatest: number): fc.Arbitrary<number> {
	return fc
		.double({ min: least, max: greatest, noNaN: true })
		.map((exponent) => Math.min(Math.max(10 ** exponent, 10 ** least), 10 ** greatest));
}

/** An interval of any kind with the parameters a user is likely to give. */
export const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
	fc.constant<Interval>({ name: 'minMax' }),
	fc
		.tuple(
			fc.double({ min: 0, max: 49, noNaN: true }),
			fc.double({ min: 51, max: 100, noNaN: true }),
		)
		.map(([lower, upper]): Interval => ({ name: 'percentile', lower, upper })),
	fc
		.double({ min: 0, max: 1, noNaN: true })
		.map((contrast): Interval => ({ name: 'zscale', contrast })),
	fc
		.tuple(
			fc.double({ min: -1e3, max: 1e3, noNaN: true }),
			fc.double({ min: 0, max: 100, noNaN: true }),
		)
		.map(([midpoint, percentile]): Interval => ({ name: 'symmetric', midpoint, percentile })),
	fc.constant<Interval>({ name: 'manual', vmin: -10, vmax: 100 }),
);

/** Pixel values as telescopes give them: float32, with NaN and infinities now and then. */
const anyPixel = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.float({ min: Math.fround(-1e5), max: Math.fround(1e5), noNaN: true }),
	},
	{ weight: 2, arbitrary: fc.integer({ min: -5, max: 5 }) },
	{ weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

/** A small grid with at least one finite pixel. */
export const anyGrid: fc.Arbitrary<Grid> = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
	.chain(([width, height]) =>
		fc
			.array(anyPixel, { minLength: width * height, maxLength: width * height })
			.filter((pixels) => pixels.some(Number.isFinite))
			.map((pixels) => ({ width, height, data: Float64Array.from(pixels) })),
	);
