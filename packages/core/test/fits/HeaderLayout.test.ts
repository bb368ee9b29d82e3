import type { Hdu } from '../../src/fits';
import { card, dataBytes, headerBytes, imageCards, joined } from './support/fitsBytes';

type ReadFits = typeof import('../../src/fits').readFits;

/** The reader of a process that has met no header yet. */
function newReader(): ReadFits {
	let read: ReadFits | undefined;
	jest.isolateModules(() => {
		read = jest.requireActual<{ readFits: ReadFits }>('../../src/fits').readFits;
	});
	return read as ReadFits;
}

const FIRST = [...imageCards(8, [2, 1]), card('BUNIT', "'nJy     '"), card('CRVAL1', 150.5)];
const SECOND = [...imageCards(8, [2, 1], 'UNCERT'), card('BSCALE', 2)];

const fileOf = (...headers: readonly (readonly string[])[]): Uint8Array =>
	joined(...headers.flatMap((cards) => [headerBytes(cards), dataBytes(Uint8Array.of(3, 7))]));

const KEYWORDS = ['BUNIT', 'CRVAL1', 'EXTNAME', 'BSCALE', 'NEW', 'LONG ONE', 'CRVAL'];

/** All that a reader tells of a file: cards, what is found by name, pixels; or its error. */
function toldOf(read: ReadFits, file: Uint8Array): unknown {
	try {
		return read(file).map((hdu: Hdu) => ({
			cards: hdu.header.cards(),
			found: KEYWORDS.map((keyword) => hdu.header.card(keyword)),
			has: KEYWORDS.map((keyword) => hdu.header.has(keyword)),
			name: hdu.name,
			pixels: Array.from(hdu.grid().data),
		}));
	} catch (error) {
		return String(error);
	}
}

const withCard = (at: number, text: string) => FIRST.map((old, i) => (i === at ? text : old));
const without = (at: number) => FIRST.filter((_, i) => i !== at);
const many = (count: number, prefix: string) => [
	...FIRST.slice(0, 5),
	...Array.from({ length: count - 6 }, (_, i) => card(`${prefix}${i}`, i)),
	card('NEW', prefix.charCodeAt(0)),
];

const FILES: Record<string, Uint8Array> = {
	'two HDUs': fileOf(FIRST, SECOND),
	'other values': fileOf(withCard(5, card('BUNIT', "'adu'")), [
		...SECOND.slice(0, -1),
		card('BSCALE', 3),
	]),
	'an undefined value': fileOf(withCard(6, card('CRVAL1', ''))),
	'a keyword one letter longer': fileOf(withCard(6, card('CRVAL12', 1))),
	'a keyword one letter shorter': fileOf(withCard(6, card('CRVAL', 1))),
	'another first half of a keyword': fileOf(withCard(6, card('NEW', 1))),
	'another order': fileOf([...FIRST.slice(0, 5), FIRST[6], FIRST[5]]),
	'a card more': fileOf([...FIRST, card('NEW', 2)]),
	'a card less': fileOf(without(6)),
	'a card less in the middle': fileOf(without(5)),
	'no value behind a keyword': fileOf(withCard(5, 'BUNIT     nJy')),
	'a value behind END': fileOf([...FIRST, card('END', 1)]),
	'characters that no keyword holds': fileOf(withCard(5, card('BUNI\x01', 1))),
	'a commentary card with such characters': fileOf(withCard(5, 'BUNI\xe9    x'.padEnd(80))),
	'END cut off': fileOf(FIRST).subarray(0, FIRST.length * 80 + 79),
	'END as the last bytes': headerBytes(imageCards(8, [0])).subarray(0, 5 * 80),
	'a keyword twice': fileOf([...FIRST, card('CRVAL1', 9)]),
	'BZERO twice with one value': fileOf([...FIRST, card('BZERO', 1), card('BZERO', 1)]),
	'BZERO twice with two values': fileOf([...FIRST, card('BZERO', 1), card('BZERO', 2)]),
	'a HIERARCH card': fileOf([...FIRST, 'HIERARCH LONG ONE = 5'.padEnd(80)]),
	'another HIERARCH card': fileOf([...FIRST, 'HIERARCH LONG TWO = 6'.padEnd(80)]),
	'a HIERARCH card without number': fileOf([...FIRST, "HIERARCH LONG ONE = 'x'".padEnd(80)]),
	'a continued text': fileOf([...FIRST, card('NEW', "'a&'"), "CONTINUE  'b'".padEnd(80)]),
	'as long, and not continued': fileOf([...FIRST, card('NEW', "'a'"), "CONTINUE  'b'".padEnd(80)]),
	'119 cards': fileOf(many(119, 'A')),
	'120 cards': fileOf(many(120, 'A')),
	'120 other cards': fileOf(many(120, 'B')),
	'121 cards': fileOf(many(121, 'A')),
};
const names = Object.keys(FILES);

describe('a header is read as by a process that has met no other', () => {
	const alone = new Map(names.map((name) => [name, toldOf(newReader(), FILES[name])]));

	it('which tells all of them apart', () => {
		expect(new Set([...alone.values()].map((numbers) => JSON.stringify(numbers))).size).toBe(
			names.length,
		);
	});

	it.each(names)('after every one before and after %s', (first) => {
		const read = newReader();
		for (const name of names)
			for (const next of [first, name, name])
				expect([next, toldOf(read, FILES[next])]).toEqual([next, alone.get(next)]);
	});

	it('though it stands elsewhere in memory', () => {
		const read = newReader();
		const wide = new Uint8Array(FILES['two HDUs'].length + 100);
		for (const shift of [0, 1, 2, 3, 77]) {
			wide.fill(0x20);
			wide.set(FILES['two HDUs'], shift);
			const view = wide.subarray(shift, shift + FILES['two HDUs'].length);
			expect(toldOf(read, view)).toEqual(alone.get('two HDUs'));
		}
	});
});

it('takes no keyword of other characters for one that stands in a header', () => {
	const [hdu] = newReader()(FILES['two HDUs']);
	for (const keyword of ['BUNI\u0154', 'BUNIT\u0120', '\u0142UNIT', 'bunit', 'BUNIT '])
		expect([keyword, hdu.header.has(keyword)]).toEqual([keyword, keyword === 'BUNIT ']);
});
