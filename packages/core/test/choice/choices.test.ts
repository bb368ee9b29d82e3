import { checkNumber, checkParameters, choiceNamed, type SettingOf } from '../../src/choice';
import { OptionError } from '../../src/errors';
import { thrownBy } from '../image/support/thrownBy';

const CURVES = [
	{ name: 'straight', title: 'Straight' },
	{
		name: 'bent',
		title: 'Bent',
		description: 'Bends at a point',
		parameters: [
			{ name: 'a', title: 'Softening', description: 'Where', default: 0.5, min: 0.1, max: 9 },
			{ name: 'end', title: 'End', description: 'Where to', default: 7, isOptional: true },
		],
	},
] as const;

describe('choiceNamed', () => {
	it('finds a choice by its name', () => {
		expect(choiceNamed(CURVES, 'bent', 'Curve')).toBe(CURVES[1]);
	});

	it('refuses other names and gives the nearest', () => {
		const error = thrownBy(() => choiceNamed(CURVES, 'bend', 'Curve'));
		expect(error).toBeInstanceOf(OptionError);
		expect(error).toMatchObject({
			message: 'There is no curve named "bend"',
			field: 'Curve',
			advice: 'Did you mean "bent"?',
		});
	});
});

describe('checkParameters', () => {
	it('gives what is given, in the order of the parameters', () => {
		const setting: SettingOf<(typeof CURVES)[number]> = { name: 'bent', end: -1, a: 2 };
		expect(Object.entries(checkParameters(CURVES[1], setting))).toEqual([
			['a', 2],
			['end', -1],
		]);
	});

	it('takes the default for a parameter that is left out, unless it is optional', () => {
		expect(checkParameters(CURVES[1], {})).toEqual({ a: 0.5 });
	});

	it('gives nothing for a choice without parameters', () => {
		expect(checkParameters(CURVES[0], { a: 3 })).toEqual({});
	});

	it('refuses what is out of range', () => {
		expect(thrownBy(() => checkParameters(CURVES[1], { a: 9.1 }))).toMatchObject({
			message: 'Softening is 9.1, but must be a number from 0.1 to 9',
			field: 'Softening',
			given: 9.1,
			advice: 'Enter a number from 0.1 to 9, e.g. 0.5.',
		});
	});
});

describe('checkNumber', () => {
	it.each([-2, 0, 5])('takes %d between -2 and 5', (given) => {
		expect(checkNumber({ title: 'Contrast', min: -2, max: 5 }, given)).toBe(given);
	});

	it.each([-2.01, 5.01, NaN, Infinity, -Infinity])('refuses %d between -2 and 5', (given) => {
		expect(
			thrownBy(() => checkNumber({ title: 'Contrast', min: -2, max: 5 }, given)),
		).toMatchObject({
			field: 'Contrast',
			given,
			message: `Contrast is ${given}, but must be a number from -2 to 5`,
		});
	});

	it.each([
		[{ min: 1 }, 'a number of at least 1'],
		[{ max: 1 }, 'a number of at most 1'],
		[{}, 'a finite number'],
	])('names an open range: %j is "%s"', (range, words) => {
		const error = thrownBy(() => checkNumber({ title: 'X', ...range }, NaN));
		expect(error).toMatchObject({ message: `X is NaN, but must be ${words}` });
	});
});
