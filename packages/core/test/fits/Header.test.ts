import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FitsError } from '../../src/errors';
import { Header, readFits } from '../../src/fits';
import { HeaderLayout } from '../../src/fits/HeaderLayout';
import { keywordCodeAt } from '../../src/fits/keywordCode';
import { card, dataBytes, headerBytes, imageCards, joined } from './support/fitsBytes';

function headerOf(...cards: string[]): Header {
	const text = [...cards, 'END'].map((text) => text.padEnd(80)).join('');
	const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
	const codes = cards.map((_, i) => keywordCodeAt(bytes, i * 80));
	return new Header(bytes, 0, new HeaderLayout(new DataView(bytes.buffer), 0, codes), 'HDU 0');
}

const header = headerOf(
	card('NAXIS', 2),
	card('CRPIX1', 15.5),
	card('BUNIT', "'nJy     '"),
	card('EXTEND', true),
	card('EMPTY', ''),
	'CRPIX2  = twelve',
	'HIERARCH ESO DET GAIN = 1.5',
	'HIERARCH gain = 2.5',
	'CRPIX1  = 99.0',
	'COMMENT first',
	'COMMENT second',
);

describe('the getters of a header', () => {
	it('give the value of the kind asked for', () => {
		expect(header.number('CRPIX1')).toBe(15.5);
		expect(header.number('NAXIS')).toBe(2);
		expect(header.integer('NAXIS')).toBe(2);
		expect(header.text('BUNIT')).toBe('nJy');
		expect(header.logical('EXTEND')).toBe(true);
		expect(header.number('ESO DET GAIN')).toBe(1.5);
		expect(header.number('gain')).toBe(2.5);
	});

	it('logicalIfAny gives undefined for anything that is not a logical', () => {
		expect(header.logicalIfAny('EXTEND')).toBe(true);
		expect(headerOf('SIMPLE  = F').logicalIfAny('SIMPLE')).toBe(false);
		expect(headerOf('SIMPLE  =F / no space').logicalIfAny('SIMPLE')).toBe(false);
		for (const keyword of ['ABSENT', 'EMPTY', 'BUNIT', 'NAXIS', 'CRPIX2'])
			expect(header.logicalIfAny(keyword)).toBeUndefined();
	});

	it.each(['number', 'integer', 'text', 'logical'] as const)(
		'%s gives undefined for an absent keyword and for one without value',
		(getter) => {
			expect(header[getter]('ABSENT')).toBeUndefined();
			expect(header[getter]('EMPTY')).toBeUndefined();
		},
	);

	it('refuse a value of another kind in one sentence', () => {
		expect(() => header.number('CRPIX2')).toThrow(
			new FitsError(
				'The FITS header of HDU 0 gives CRPIX2 as not a FITS value ("twelve") where a number is needed',
				{ advice: '' },
			),
		);
		expect(() => header.text('NAXIS')).toThrow('gives NAXIS as a whole number (2) where a text');
		expect(() => header.integer('CRPIX1')).toThrow('where a whole number below 2^53 is needed');
		expect(() => header.logical('BUNIT')).toThrow('gives BUNIT as a text ("nJy") where a logical');
		expect(() => header.number('COMMENT')).toThrow('gives COMMENT as a comment (first)');
	});

	it('take the first of two cards with the same keyword, as astropy does', () => {
		expect(header.number('CRPIX1')).toBe(15.5);
	});

	it('read whole numbers written in every way the standard allows', () => {
		const written = [
			'=  -12',
			'= +12 / plus',
			'=                   12/',
			'= 012',
			'= 9007199254740991',
		];
		const values = written.map((value) => headerOf(`N       ${value}`).integer('N'));
		expect(values).toEqual([-12, 12, 12, 12, 9007199254740991]);
		for (const wrong of ['= 9007199254740992', '= 12 13', '= 1E2', '= -', '= 1-2', "= '1'"]) {
			expect(() => headerOf(`N       ${wrong}`).integer('N')).toThrow(FitsError);
		}
	});

	it.each([0, 60])('take no longer keyword for a shorter one, among %d other cards', (others) => {
		const before = Array.from({ length: others }, (_, i) => card(`KEY${i}`, i));
		const twins = headerOf(...before, card('NAXIS1', 5), card('CRPIX1A', 7), card('NAXIS', 2));
		expect(twins.integer('NAXIS')).toBe(2);
		expect(twins.has('CRPIX1')).toBe(false);
		expect(twins.has('NAXIS1A')).toBe(false);
	});

	it('tell presence from value', () => {
		expect(header.has('EMPTY')).toBe(true);
		expect(header.has('ABSENT')).toBe(false);
	});
});

it('lists every card in file order with CONTINUE joined', () => {
	const bytes = readFileSync(join(__dirname, '../fixtures/fits-formats/fmt_longheader.fits'));
	const [{ header: long }] = readFits(new Uint8Array(bytes));
	const cards = long.cards();
	expect(cards[6]).toMatchObject({ keyword: 'OBJECT', value: 'it\'s a "test"' });
	expect(cards[7]).toMatchObject({ keyword: 'LONGK', value: expect.stringMatching(/^x{200}$/) });
	expect(cards[8]).toMatchObject({ keyword: 'ESO DET GAIN', value: 1.5 });
	expect(cards[9]).toMatchObject({ keyword: 'KEY0', value: 0 });
	expect(long.text('LONGK')).toBe((cards[7] as { value: string }).value);
});

it('refuses a keyword with a character that no header may hold', () => {
	for (const damaged of ['BZERO  \n', 'BZER\x00', 'B\xdaERO']) {
		const cards = [...imageCards(8, [1, 1]), `${damaged.padEnd(8)}= 10.5`.padEnd(80)];
		expect(() => readFits(joined(headerBytes(cards), dataBytes(Uint8Array.of(1))))).toThrow(
			/^The FITS header of HDU 0 is damaged: the keyword "B/,
		);
	}
});

it('lets no HIERARCH card stand for a keyword of the standard, and the first of two count', () => {
	const mixed = headerOf(
		'HIERARCH BITPIX = 64',
		'HIERARCH a = 1',
		card('BITPIX', 8),
		'HIERARCH a = 2',
	);
	expect(mixed.integer('BITPIX')).toBe(8);
	expect(mixed.integer('a')).toBe(1);
	expect(headerOf(card('BITPIX', 8), 'HIERARCH BITPIX = 64').integer('BITPIX')).toBe(8);
});
