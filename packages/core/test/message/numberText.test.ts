import { fixed, signed, spanText, threeDigits, withError } from '../../src/message/numberText';

it.each([
	[20.104, 2, '20.10'],
	[-0.3, 1, '−0.3'],
	[-0.001, 2, '0.00'],
	[0, 0, '0'],
])('fixed(%d, %d) is %s', (value, decimals, text) => expect(fixed(value, decimals)).toBe(text));

it.each([
	[55.78, '+55.8'],
	[-45.27, '−45.3'],
	[-0.01, '+0.0'],
])('signed(%d, 1) is %s', (value, text) => expect(signed(value, 1)).toBe(text));

it.each([
	[20.1034, 0.031, '20.10 ± 0.03'],
	[20.1034, 0.0031, '20.103 ± 0.003'],
	[20.1034, 0.3, '20.10 ± 0.30'],
	[20.1034, null, '20.10'],
	[20.1034, Infinity, '20.10'],
	[20.1034, -1, '20.10'],
	[-812.5, 30.2, '−812.50 ± 30.20'],
])('withError(%d, %d, 2) is %s', (value, error, text) =>
	expect(withError(value, error, 2)).toBe(text),
);

it.each([
	[-812.5, '−813'],
	[12.345, '12.3'],
	[0.0123, '0.0123'],
	[0, '0'],
])('threeDigits(%d) is %s', (value, text) => expect(threeDigits(value)).toBe(text));

it.each([
	[0.0001, '1 min'],
	[0.02, '29 min'],
	[0.5, '12.0 h'],
	[1.99, '47.8 h'],
	[2, '2.0 d'],
	[365.25, '365 d'],
])('spanText(%d) is %s', (days, text) => expect(spanText(days)).toBe(text));
