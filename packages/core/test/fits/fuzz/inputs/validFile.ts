import { card, dataBytes, headerBytes, imageCards, joined } from '../../support/fitsBytes';
import type { Random } from '../Random';

const BITPIX = [8, 16, 32, 64, -32, -64];

/** Texts with what a card's text may hold. */
const TEXTS = ["'nJy     '", "''", "'it''s'", "'a / b'", "'x=1'", "'   lead'", "'&'", "'Jy/beam '"];

/** A file that obeys the standard and uses all of it that an image reader meets. */
export function validFile(random: Random): Uint8Array {
	const units = [image(random, random.chance(0.25) ? [] : axesOf(random))];
	for (let more = random.below(4); more > 0; more--) {
		units.push(random.chance(0.2) ? table(random) : image(random, axesOf(random), 'IMAGE'));
	}
	return joined(...units);
}

/** One float32 image whose values and coordinates are as strange as the standard allows. */
export function strangeImage(random: Random): Uint8Array {
	const axes = [random.whole(1, 24), random.whole(1, 24)];
	const values = Buffer.alloc(4 * axes[0] * axes[1]);
	const special = [NaN, Infinity, -Infinity, -0, 1e-45, 3.4e38, -3.4e38, 0, 1];
	const flat = random.chance(0.2);
	for (let at = 0; at < values.length; at += 4) {
		const value = flat ? 5 : (random.next() - 0.5) * 10 ** random.whole(-3, 6);
		values.writeFloatBE(random.chance(0.1) ? random.pick(special) : value, at);
	}
	const header = [...imageCards(-32, axes), card('BUNIT', "'nJy     '"), ...wcsCards(random)];
	return joined(headerBytes(header), dataBytes(values));
}

function axesOf(random: Random): number[] {
	const axes = [random.whole(1, 20), random.whole(1, 20)];
	if (random.chance(0.15)) axes.push(random.whole(1, 3));
	return random.chance(0.05) ? axes.slice(0, 1) : axes;
}

function image(random: Random, axes: readonly number[], extension?: string): Uint8Array {
	const bitpix = random.pick(BITPIX);
	const name = extension && random.pick(['UNCERT', 'PSFIMAGE', 'MASK', 'VARIANCE', 'X']);
	const count = axes.length === 0 ? 0 : axes.reduce((all, length) => all * length, 1);
	const cards = [...imageCards(bitpix, axes, name), ...optionalCards(random, bitpix)];
	const bytes = random.bytes((count * Math.abs(bitpix)) / 8);
	return joined(headerBytes(cards), dataBytes(bytes));
}

function optionalCards(random: Random, bitpix: number): string[] {
	const cards: string[] = [];
	if (random.chance(0.3)) cards.push(card('BSCALE', random.pick(['1.0', '2', '-0.5', '1.5D-3'])));
	let bzero = random.chance(0.3) ? random.pick(['0', '32768', '1E2', '-7']) : undefined;
	if (bitpix > 0 && random.chance(0.3)) cards.push(card('BLANK', random.pick([0, -1, 7, 255])));
	if (bitpix === 64 && random.chance(0.3)) bzero = '9223372036854775808';
	if (bzero !== undefined) cards.push(card('BZERO', bzero));
	if (random.chance(0.5)) cards.push(card('BUNIT', random.pick(TEXTS), 'unit'));
	if (random.chance(0.2)) cards.push(...longText(random));
	if (random.chance(0.2)) cards.push('HIERARCH ESO DET CHIP GAIN = 1.25 / [e-/ADU]'.padEnd(80));
	for (let i = random.below(4); i > 0; i--) cards.push(card('COMMENT').slice(0, 8) + free(random));
	if (random.chance(0.4)) cards.push(...wcsCards(random));
	return cards;
}

/** A text over several cards. FITS 4.0, 4.2.1.2. */
export function longText(random: Random, cards = random.whole(1, 4)): string[] {
	const piece = () => random.pick(['abc', "it''s", 'x y ', '', 'a&b', '/']);
	const text = Array.from({ length: cards }, () => `CONTINUE  '${piece()}&'`.padEnd(80));
	return [card('LONGTEXT', `'${piece()}&'`), ...text, `CONTINUE  '${piece()}' / end`.padEnd(80)];
}

function wcsCards(random: Random): string[] {
	const number = () => {
		const value = (random.next() - 0.5) * 10 ** random.whole(-6, 4);
		return random.chance(0.05) ? random.pick([0, 90, -90, 360, 1e300, -1e-300]) : value;
	};
	const keywords =
		'CRVAL1 CRVAL2 CRPIX1 CRPIX2 PC1_1 PC1_2 PC2_1 PC2_2 CDELT1 CDELT2 CD1_1 CD2_2 CROTA2 LONPOLE';
	const cards = keywords
		.split(' ')
		.filter(() => random.chance(0.7))
		.map((keyword) => card(keyword, number()));
	if (random.chance(0.3)) cards.push(card('CTYPE1', "'RA---TAN'"), card('CTYPE2', "'DEC--TAN'"));
	if (random.chance(0.2)) cards.push(card('CUNIT1', random.pick(["'deg'", "'arcsec'", "'m'"])));
	return cards;
}

function table(random: Random): Uint8Array {
	const [width, rows, heap] = [random.whole(1, 16), random.whole(0, 20), random.below(200)];
	const cards = [
		card('XTENSION', "'BINTABLE'"),
		card('BITPIX', 8),
		card('NAXIS', 2),
		card('NAXIS1', width),
		card('NAXIS2', rows),
		card('PCOUNT', heap),
		card('GCOUNT', 1),
		card('TFIELDS', 1),
		card('TFORM1', `'${width}B'`),
	];
	return joined(headerBytes(cards), dataBytes(random.bytes(width * rows + heap)));
}

function free(random: Random): string {
	return Array.from({ length: 72 }, () => String.fromCharCode(random.whole(32, 126))).join('');
}
