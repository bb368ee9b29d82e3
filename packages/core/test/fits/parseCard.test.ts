import { parseCard } from '../../src/fits/parseCard';

const padded = (text: string) => text.padEnd(80);

describe('a FITS card is read as the kind of value it holds', () => {
	it.each([
		['SIMPLE  =                    T / standard', 'logical', true],
		['FREE    =T', 'logical', true],
		['NO      = F', 'logical', false],
		['NAXIS   =                    2', 'integer', 2],
		['NEG     = -07 / note', 'integer', -7],
		['PLUS    = +12', 'integer', 12],
		['X       =               2.5D-1', 'real', 0.25],
		['X       = 1.05d+1/no space', 'real', 10.5],
		['X       = -4.1743119295891E-05', 'real', -4.1743119295891e-5],
		['X       = .5', 'real', 0.5],
		['X       = 5.', 'real', 5],
		['X       = (1.5, -2E3)', 'complex', [1.5, -2000]],
		["X       = 'nJy     '           / unit", 'text', 'nJy'],
		["X       = 'it''s a \"test\"'", 'text', 'it\'s a "test"'],
		["X       = '  lead'", 'text', '  lead'],
		["X       = ''", 'text', ''],
		["X       = 'a / b' / c", 'text', 'a / b'],
		['X       =', 'undefined', undefined],
		['X       =                      / nothing', 'undefined', undefined],
		['X       = nonsense / why', 'invalid', 'nonsense'],
		['X       = NaN', 'invalid', 'NaN'],
		['X       = 1E999', 'invalid', '1E999'],
		['X       = 1.2.3', 'invalid', '1.2.3'],
		['X       = 0x10', 'invalid', '0x10'],
		['X       = 0b11', 'invalid', '0b11'],
		['X       = ( 1, 2 )', 'complex', [1, 2]],
		['X       = (1, two)', 'invalid', '(1, two)'],
		['X       = (one, 2)', 'invalid', '(one, 2)'],
		["X       = 'never closed", 'invalid', "'never closed"],
	])('such as %s', (text, kind, value) => {
		expect(parseCard(padded(text))).toMatchObject({ kind, value });
	});

	it('keeps the comment and the keyword without its padding', () => {
		expect(parseCard(padded('BITPIX  =                  -32 / array data type'))).toEqual({
			kind: 'integer',
			keyword: 'BITPIX',
			value: -32,
			digits: '-32',
			comment: 'array data type',
		});
	});

	it('keeps every digit of a whole number that float64 cannot hold', () => {
		expect(parseCard(padded('DIASRC  =   170094456272322683'))).toMatchObject({
			kind: 'integer',
			digits: '170094456272322683',
		});
	});

	it('reads the HIERARCH convention under the name without prefix', () => {
		expect(parseCard(padded('HIERARCH ESO DET GAIN = 1.5 / e/ADU'))).toMatchObject({
			kind: 'real',
			keyword: 'ESO DET GAIN',
			value: 1.5,
			comment: 'e/ADU',
		});
	});

	it.each([
		['COMMENT = not a value', 'COMMENT', '= not a value'],
		['HISTORY   made by hand', 'HISTORY', '  made by hand'],
		['        blank keyword', '', 'blank keyword'],
		['FREETEXT without equals sign', 'FREETEXT', ' without equals sign'],
	])('takes %s as commentary', (text, keyword, rest) => {
		expect(parseCard(padded(text))).toEqual({ kind: 'commentary', keyword, text: rest });
	});

	it('joins CONTINUE cards as long as the text ends with &', () => {
		const continuations = ["CONTINUE  'two&' / b", "CONTINUE  'three' / c", "CONTINUE  'four'"];
		expect(parseCard(padded("LONG    = 'one&' / a"), continuations.map(padded))).toMatchObject({
			kind: 'text',
			value: 'onetwothree',
			comment: 'a b c',
		});
	});

	it.each(["'it''s", "'it''s&", "'''", "'a''"])(
		'takes %s, whose end is lost, as no text',
		(value) => {
			expect(parseCard(padded(`X       = ${value}`))).toMatchObject({ kind: 'invalid' });
			const joined = parseCard(padded("X       = 'a&'"), [padded(`CONTINUE  ${value}`)]);
			expect(joined).toMatchObject({ kind: 'text', value: 'a&' });
		},
	);

	it('keeps & at the end of a text that nothing continues', () => {
		expect(parseCard(padded("X       = 'salt &'"))).toMatchObject({ value: 'salt &' });
	});
});
