import fc from 'fast-check';
import { parseCard } from '../../src/fits/parseCard';
import { plainInteger, plainLogical, plainNumber, plainText } from '../../src/fits/plainValues';

const bytesOf = (card: string) => Uint8Array.from(card.padEnd(80), (c) => c.charCodeAt(0));

describe.each([
	'PC1_1   =   -4.1543210987654E-05 / matrix',
	'CRVAL1  =             186.300000 /',
	'CDELT1  =                  1.0',
	'X       = .5',
	'X       = 5.',
	'X       = +7 / seven',
	'X       = -0',
	'X       = 12345678901234567890',
	'X       = 0.12345678901234567',
	'X       = 123456789.123456789',
	'X       = 1.5E',
	'X       = 1.5E+',
	'X       = 1E00001',
	'X       =-5',
	'X       =+1.5',
	"X       =''no'",
	'X       : 5',
	'X       / 1.5',
	"X       / 'no'",
	"X       = 12 'no'",
	'X       = 1e400',
	'X       = 1.5D3',
	'X       = .',
	'X       = 1.2.3',
	'X       = 1 2',
	'X       = 1e',
	'X       = - 4',
	'X       = 0x10',
	'X       =',
	'X       =5',
	"X       = 'nJy     '           / unit",
	"X       = ''",
	"X       = '   '",
	"X       = ' lead'",
	"X       = 'it''s'",
	"X       = 'goes on&'",
	"X       = 'never ends",
	"X       = 'caf\u00e9'",
	"X       = 'tab\t'",
	`X       = '${'x'.repeat(68)}'`,
	`X       = '${'x'.repeat(69)}`,
	'X       = T',
	'X       =                    F / no',
	'X       = T/',
	'X       = TRUE',
	'X       = T F',
	'X       =T',
	"X       = 'T'",
	'COMMENT = 5',
	'X       5',
])('the short ways to the value of "%s"', (text) => {
	const card = parseCard(text.padEnd(80));

	it('agree with parseCard or leave it to it', () => {
		const bytes = bytesOf(text);
		const number = plainNumber(bytes, 0);
		const integer = plainInteger(bytes, 0);
		const string = plainText(bytes, 0);
		const logical = plainLogical(bytes, 0);
		if (text.startsWith('COMMENT')) return;
		if (logical !== undefined) expect(card).toMatchObject({ kind: 'logical', value: logical });
		if (number !== undefined) expect(card).toMatchObject({ value: number });
		if (integer !== undefined) expect(card).toMatchObject({ kind: 'integer', value: integer });
		if (string !== undefined) expect(card).toMatchObject({ kind: 'text', value: string });
	});
});

it('the short ways are taken by the cards of a Rubin cutout', () => {
	expect(plainNumber(bytesOf('PC1_1   =   -4.1543210987654E-05 / matrix'), 0)).toBe(
		-4.1543210987654e-5,
	);
	expect(plainText(bytesOf("BUNIT   = 'nJy     '"), 0)).toBe('nJy');
	expect(plainInteger(bytesOf('NAXIS1  =                   30 / columns'), 0)).toBe(30);
	expect(plainLogical(bytesOf('SIMPLE  =                    T / standard'), 0)).toBe(true);
	expect(plainLogical(bytesOf('SIMPLE  =                    F'), 0)).toBe(false);
});

it('the short ways stop at the end of their card, regardless of how the next one begins', () => {
	const followed = (value: string) => bytesOf(`X       = ${value.padStart(70)}5MASS   = 7`);
	expect(plainInteger(followed('12'), 0)).toBe(12);
	expect(plainNumber(followed('1.2'), 0)).toBe(1.2);
	expect(plainNumber(followed('1.2E3'), 0)).toBe(1200);
	expect(plainInteger(followed(''), 0)).toBeUndefined();
	expect(plainNumber(followed(''), 0)).toBeUndefined();
	expect(plainLogical(followed('T'), 0)).toBe(true);
	expect(plainLogical(bytesOf(`X       = ${' '.repeat(70)}TESS    = 7`), 0)).toBeUndefined();
});

it('plainNumber reads digits as JavaScript does, to the last bit', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 999_999_999_999_999 }),
			fc.integer({ min: 0, max: 15 }),
			fc.option(fc.integer({ min: -30, max: 30 })),
			fc.constantFrom('', '-', '+'),
			(whole, decimals, exponent, sign) => {
				const digits = String(whole).padStart(decimals + 1, '0');
				const split = digits.length - decimals;
				const text = `${sign}${digits.slice(0, split)}.${digits.slice(split)}${exponent === null ? '' : `E${exponent}`}`;
				const found = plainNumber(bytesOf(`KEY     = ${text}`), 0);
				if (found !== undefined) expect(found).toBe(Number(text));
			},
		),
		{ numRuns: 5000 },
	);
});
