import fc from 'fast-check';
import type { Choice, Parameter } from '../../../src/choice';
import type { Grid } from '../../../src/grid';
import { type Interval, INTERVALS, type Stretch, STRETCHES } from '../../../src/image';

/** A stretch of any kind with parameters over their whole range. */
export const anyStretch: fc.Arbitrary<Stretch> = fc.oneof(
	...STRETCHES.map((stretch) => anySettingOf<Stretch>(stretch)),
);

/** Intervals whose parameters depend on each other. */
const DEPENDENT: Readonly<Partial<Record<Interval['name'], fc.Arbitrary<Interval>>>> = {
	percentile: fc
		.tuple(
			fc.double({ min: 0, max: 49, noNaN: true }),
			fc.double({ min: 51, max: 100, noNaN: true }),
		)
		.map(([lower, upper]): Interval => ({ name: 'percentile', lower, upper })),
	manual: fc.constant<Interval>({ name: 'manual', vmin: -10, vmax: 100 }),
};

/** An interval of any kind with the parameters a user is likely to give. */
export const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
	...INTERVALS.map(
		(interval) =>
			DEPENDENT[interval.name] ??
			anySettingOf<Interval>({
				...interval,
				parameters: parametersOf(interval).filter(({ isAdvanced }) => !isAdvanced),
			}),
	),
);

function anySettingOf<Setting>(choice: Choice): fc.Arbitrary<Setting> {
	const values = parametersOf(choice).map((parameter) => [parameter.name, anyValueOf(parameter)]);
	return fc
		.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<number>>)
		.map((setting) => ({ name: choice.name, ...setting }) as Setting);
}

function parametersOf({ parameters = [] }: Choice): readonly Parameter[] {
	return parameters;
}

/** Any number in the range of a parameter; by its power of ten where the range has only positive numbers. */
function anyValueOf({ min = -1e3, max = 1e3 }: Parameter): fc.Arbitrary<number> {
	if (min <= 0) return fc.double({ min, max, noNaN: true });
	return fc
		.double({ min: Math.log10(min), max: Math.log10(max), noNaN: true })
		.map((exponent) => Math.min(Math.max(10 ** exponent, min), max));
}

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
