import {
	decimalsOfError,
	fixed,
	scoreText,
	signed,
	spanText,
	threeDigits,
	withError,
} from '../../src/message/numberText';

it.each([
	[20.104, 2, '20.10'],
	[-0.3, 1, '−0.3'],
	[-0.001, 2, '0.00'],
	[0, 0, '0'],
])('fixed(%d, %d) is %s', (value, decimals, text) => expect(fixed(value, decimals)).toBe(text));

it.each([
	[55.78, '+55.8'],
	[-45.27, '−45.3'],
	[-0.01, '0.0'],
	[-0, '0.0'],
	[0.04, '0.0'],
	[0.06, '+0.1'],
])('signed(%d, 1) is %s', (value, text) => expect(signed(value, 1)).toBe(text));

it.each([
	[20.1034, 0.031, '20.10 ± 0.03'],
	[20.1034, 0.0031, '20.103 ± 0.003'],
	[20.1034, 0.0012, '20.103 ± 0.001'],
	[20.1034, 0.3, '20.1 ± 0.3'],
	[20.1034, 0.14, '20.10 ± 0.14'],
	[20.1034, 0.96, '20.1 ± 1.0'],
	[20.1034, 0.0002, '20.1034 ± 0.0002'],
	[-0.00041, 0.00009, '−0.00041 ± 0.00009'],
	[-0.002, 0.0015, '−0.002 ± 0.002'],
	[-812.5, 30.2, '−813 ± 30'],
	[5000.4, 123.4, '5000 ± 123'],
	[-0.0001, 0.03, '0.00 ± 0.03'],
])('withError(%d, %d) is %s', (value, error, text) => expect(withError(value, error)).toBe(text));

it.each([[null], [Infinity], [-1], [0], [NaN]])('an error of %p is left out', (error) => {
	expect(withError(20.1034, error)).toBe('20.10');
	expect(withError(20.1034, error, { without: 1 })).toBe('20.1');
});

it('decides sign and digits of one value together', () => {
	const rate = (value: number, error: number) => withError(value, error, { isSigned: true });
	expect(rate(-0.0027, 0.00153)).toBe('−0.003 ± 0.002');
	expect(rate(0.0027, 0.00153)).toBe('+0.003 ± 0.002');
	expect(rate(-0.0027, 0.04)).toBe('0.00 ± 0.04');
	expect(rate(-0.4, 0.26)).toBe('−0.4 ± 0.3');
});

it.each([
	[0.0049, 3],
	[0.00049, 4],
	[0.0051, 2],
	[0.019, 2],
	[0.05, 2],
	[0.14, 2],
	[0.27, 1],
	[0.96, 1],
	[1.4, 1],
	[30.2, 0],
])('an error of %d deserves %i decimals', (error, decimals) =>
	expect(decimalsOfError(error)).toBe(decimals),
);

it('keeps an error of 0.1 and more within a quarter of itself', () => {
	for (let error = 0.1; error < 500; error *= 1.013) {
		const printed = Number(error.toFixed(decimalsOfError(error)));
		expect(Math.abs(printed - error) / error).toBeLessThanOrEqual(0.2501);
	}
});

it.each([
	[0.97, '0.97'],
	[0.994, '0.99'],
	[0.996, '> 0.99'],
	[1, '> 0.99'],
	[0.004, '< 0.01'],
	[0, '< 0.01'],
	[0.006, '0.01'],
])('scoreText(%d) is %s', (score, text) => expect(scoreText(score)).toBe(text));

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
