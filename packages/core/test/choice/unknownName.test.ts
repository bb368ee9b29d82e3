import { OptionError } from '../../src/errors';
import { unknownName } from '../../src/choice/unknownName';

const NAMES = ['asinh', 'sinh', 'linear', 'log'];

describe('unknownName', () => {
	it.each([
		['lineer', 'lineer', 'Did you mean "linear"?'],
		['asin', 'asin', 'Did you mean "asinh" or "sinh"?'],
		[{ name: 'histeq' }, 'histeq', 'Choose one of: asinh, sinh, linear, log.'],
		[{ title: 'log' }, '[object Object]', 'Choose one of: asinh, sinh, linear, log.'],
		[null, 'null', 'Choose one of: asinh, sinh, linear, log.'],
		[7, '7', 'Choose one of: asinh, sinh, linear, log.'],
	])('answers %j as "%s": %s', (given, name, advice) => {
		const error = unknownName('Stretch', given, NAMES);
		expect(error).toBeInstanceOf(OptionError);
		expect(error).toMatchObject({
			message: `There is no stretch named "${name}"`,
			field: 'Stretch',
			given: name,
			advice,
		});
	});

	it('puts commas between three near names and "or" before the last', () => {
		const { advice } = unknownName('Stretch', 'lo', ['log', 'lot', 'low']);
		expect(advice).toBe('Did you mean "log", "lot" or "low"?');
	});
});
