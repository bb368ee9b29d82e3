import { card, joined } from '../../support/fitsBytes';
import { headerOffsets } from '../headerOffsets';
import type { Random } from '../Random';

/** Spoils a file; may change the given bytes. */
export type Damage = (file: Uint8Array, random: Random) => Uint8Array;

const STRUCTURE = 'SIMPLE XTENSION BITPIX NAXIS NAXIS1 NAXIS2 NAXIS3 PCOUNT GCOUNT TFIELDS'
	.concat(' THEAP GROUPS ZIMAGE BSCALE BZERO BLANK END')
	.split(' ');
const TILES =
	'ZIMAGE ZCMPTYPE ZBITPIX ZNAXIS ZNAXIS1 ZNAXIS2 ZTILE1 ZTILE2 ZNAME1 ZVAL1 ZNAME2 ZVAL2 ZQUANTIZ'
		.concat(
			' ZDITHER0 ZBLANK ZSCALE ZZERO TFIELDS TTYPE1 TFORM1 TTYPE2 TFORM2 THEAP PCOUNT NAXIS1 NAXIS2 BSCALE BLANK',
		)
		.split(' ');
const OTHERS = 'EXTNAME BUNIT CRPIX1 CRVAL1 CD1_1 CTYPE1 CUNIT1 CONTINUE HIERARCH COMMENT'.split(
	' ',
);

/** Values that lie: too large, negative, of another kind, at the edges of number formats. */
const LIES = '0 1 -1 2 3 7 16 -32 64 -64 128 999 1000 -999 65536 1000000000 2147483647 2147483648'
	.concat(' 4294967296 9007199254740991 9007199254740993 18446744073709551616 1E400 -1E400 1E-400')
	.concat(" 2.0 2.5 1D3 .5 5. +5 0x10 T F NaN Infinity (1,2) (1.0,x) 'IMAGE   ' 'BINTABLE' 'TABLE'")
	.concat(
		" 'RICE_1' 'GZIP_1' 'GZIP_2' 'PLIO_1' 'HCOMPRESS_1' 'NOCOMPRESS' 'ZSCALE' 'COMPRESSED_DATA'",
	)
	.concat(" '1PB' '1QJ' '1PI' '9999D' 'SUBTRACTIVE_DITHER_2' 'BYTEPIX' 'SMOOTH'")
	.concat(" 'IUEIMAGE' 'A3DTABLE' 'open 'x&' '''' / // & =")
	.split(' ')
	.concat('', '1'.repeat(70), '-'.repeat(30), "'it''s' / it's");

const EXACT: Damage = (file) => file;

/** Every way to spoil a file, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
	'bits flipped in headers': (file, random) => {
		const blocks = headerOffsets(file);
		for (let i = random.below(8); i >= 0; i--) {
			const at = (random.pick(blocks.length > 0 ? blocks : [0]) ?? 0) + random.below(2880);
			if (at < file.length) file[at] ^= 1 << random.below(8);
		}
		return file;
	},
	'bits flipped anywhere': (file, random) => {
		for (let i = random.below(30); i >= 0; i--) {
			file[random.below(file.length)] ^= 1 << random.below(8);
		}
		return file;
	},
	'cut short': (file, random) => file.subarray(0, random.below(file.length + 1)),
	'cut short at a block': (file, random) =>
		file.subarray(0, 2880 * random.below(file.length / 2880 + 1)),
	'bytes lost': (file, random) => {
		const at = random.below(file.length);
		return joined(file.subarray(0, at), file.subarray(at + 1 + random.below(3000)));
	},
	'bytes repeated': (file, random) => {
		const at = random.below(file.length);
		return joined(file.subarray(0, at), file.subarray(Math.max(0, at - random.below(3000))));
	},
	'bytes added': (file, random) => {
		const at = random.chance(0.5) ? file.length : random.below(file.length);
		return joined(file.subarray(0, at), random.bytes(random.below(300)), file.subarray(at));
	},
	'lying structure': (file, random) => {
		for (let i = random.below(3); i >= 0; i--) replaceCard(file, random, STRUCTURE);
		return file;
	},
	'lying cards': (file, random) => {
		for (let i = random.below(3); i >= 0; i--) replaceCard(file, random, OTHERS);
		return file;
	},
	'cards twice': (file, random) => {
		const at = cardOffset(file, random);
		const keyword = random.pick(STRUCTURE);
		const value = random.pick(LIES);
		return insertCards(file, at, [`${keyword.padEnd(8)}= ${value}`.padEnd(80).slice(0, 80)]);
	},
	'cards in another order': (file, random) => {
		const [a, b] = [cardOffset(file, random), cardOffset(file, random)];
		const [first, second] = [file.slice(a, a + 80), file.slice(b, b + 80)];
		if (first.length === 80 && second.length === 80) {
			file.set(second, a);
			file.set(first, b);
		}
		return file;
	},
	'cards left out': (file, random) => {
		const at = cardOffset(file, random);
		if (at + 80 <= file.length) file.set(Buffer.from(card('')), at);
		return file;
	},
	'read as text': (file) => new Uint8Array(Buffer.from(Buffer.from(file).toString('utf8'))),
	'line ends changed': (file) =>
		new Uint8Array(
			Buffer.from(Buffer.from(file).toString('latin1').replace(/\n/g, '\r\n'), 'latin1'),
		),
	'none at all': EXACT,
};

/** Lies about tiles: the cards of the compression, the rows of the table, the beginnings of the tiles. */
export const lieOfTiles: Damage = (file, random) => {
	for (let i = random.below(3); i > 0; i--) replaceCard(file, random, TILES);
	if (random.chance(0.5)) return file;
	const header = headerOffsets(file).at(1) ?? 0;
	const data = Math.min(header + 2880 * random.whole(1, 2), file.length - 1);
	const length = Math.min(random.pick([16, 400, 6000]), file.length - data);
	for (let i = random.below(6); i >= 0; i--) file[data + random.below(length)] = random.below(256);
	return file;
};

/** Puts a card with a lie over one of the first cards of a header. */
function replaceCard(file: Uint8Array, random: Random, keywords: readonly string[]): void {
	const keyword = random.pick(keywords);
	const value = random.pick(LIES);
	const replaced = Buffer.from(`${keyword.padEnd(8)}= ${value}`.padEnd(80).slice(0, 80), 'latin1');
	const same = random.chance(0.7) ? offsetOf(file, keyword, random) : undefined;
	const at = same ?? cardOffset(file, random);
	if (at + 80 <= file.length) file.set(replaced, at);
}

function offsetOf(file: Uint8Array, keyword: string, random: Random): number | undefined {
	const header = headerOffsets(file);
	if (header.length === 0) return undefined;
	const text = keyword.padEnd(8);
	const from = random.pick(header);
	for (let at = from; at < Math.min(from + 2880, file.length - 80); at += 80) {
		if (Buffer.from(file.subarray(at, at + 8)).toString('latin1') === text) return at;
	}
	return undefined;
}

/** First byte of one of the first 16 cards of a header. */
function cardOffset(file: Uint8Array, random: Random): number {
	const headers = headerOffsets(file);
	return (headers.length > 0 ? random.pick(headers) : 0) + 80 * random.below(16);
}

/** Inserts cards and takes as many bytes of padding away, so that the data stay where they are. */
function insertCards(file: Uint8Array, at: number, cards: readonly string[]): Uint8Array {
	const added = Buffer.from(cards.join(''), 'latin1');
	const blockEnd = Math.ceil((at + 1) / 2880) * 2880;
	const tail = Math.max(at, blockEnd - added.length);
	return joined(file.subarray(0, at), added, file.subarray(at, tail), file.subarray(blockEnd));
}
