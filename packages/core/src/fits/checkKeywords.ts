import { FitsError } from '../errors';
import type { Card } from './Card';
import { keywordAt } from './keywordCode';
import { latin1 } from './latin1';
import { CARD_LENGTH, parseCard } from './parseCard';
import { cardValueInWords, printable } from './printable';

/** Keywords whose values decide what the pixels are. */
const DECIDING =
	/^(BITPIX|NAXIS\d*|PCOUNT|GCOUNT|BSCALE|BZERO|BLANK|Z(BITPIX|NAXIS\d*|TILE\d+|CMPTYPE|NAME\d+|VAL\d+|SCALE|ZERO|BLANK|QUANTIZ|DITHER0)) *$/;
const EQUALS = 0x3d;

/**
 * Refuses headers whose pixels could be read in more than one way.
 *
 * @param from - First byte of the first card.
 * @param codes - The `keywordCode` of each card.
 * @param place - Where the header stands, for error sentences, e.g. `HDU 0`.
 * @throws {FitsError} a keyword has characters that are not text: a damaged BZERO keyword would change
 * every pixel without notice. Or a keyword that affects pixels occurs twice with different values, which makes
 * its value indeterminate (FITS 4.0, 4.1.2.1).
 * @returns Whether headers with these keywords need no further check, regardless of their values.
 */
export function checkKeywords(
	bytes: Uint8Array,
	from: number,
	codes: readonly number[],
	place: string,
): boolean {
	let mayStandTwice = false;
	for (let card = 0; card < codes.length; card++) {
		const at = from + card * CARD_LENGTH;
		if (bytes[at + 8] !== EQUALS) continue;
		for (let i = at; i < at + 8; i++) if (!isAscii(bytes[i])) throw damaged(bytes, at, place);
		if (mayDecide(bytes[at])) mayStandTwice ||= codes.indexOf(codes[card]) < card;
	}
	if (mayStandTwice) checkTwice(bytes, from, from + codes.length * CARD_LENGTH, place);
	return !mayStandTwice;
}

/** Whether a deciding keyword begins with that character: B, G, N, P or Z. */
function mayDecide(initial: number): boolean {
	return (
		initial === 0x42 || initial === 0x47 || initial === 0x4e || initial === 0x50 || initial === 0x5a
	);
}

/** Compares all cards of each deciding keyword, by name. */
function checkTwice(bytes: Uint8Array, from: number, to: number, place: string): void {
	const deciding = new Map<string, number>();
	for (let at = to - CARD_LENGTH; at >= from; at -= CARD_LENGTH) {
		if (bytes[at + 8] !== EQUALS || !mayDecide(bytes[at])) continue;
		const keyword = keywordAt(bytes, at);
		if (!DECIDING.test(keyword)) continue;
		const later = deciding.get(keyword);
		if (later !== undefined) checkAgree(bytes, at, later, place);
		deciding.set(keyword, at);
	}
}

function checkAgree(bytes: Uint8Array, at: number, later: number, place: string): void {
	const card = parseCard(latin1(bytes, at, CARD_LENGTH));
	const other = parseCard(latin1(bytes, later, CARD_LENGTH));
	const [value, otherValue] = [card, other].map(exactValue);
	if (value === otherValue) return;
	throw new FitsError(
		`The FITS header of ${place} is damaged: it gives ${card.keyword} twice, as ${value} and as ${otherValue}`,
		{
			advice:
				'Download the file again, or repair its header: it does not show which value is right.',
		},
	);
}

/** Whole numbers with all their digits: BLANK may have 19. */
function exactValue(card: Card): string {
	return card.kind === 'integer' ? String(BigInt(card.digits)) : cardValueInWords(card);
}

function damaged(bytes: Uint8Array, at: number, place: string): FitsError {
	return new FitsError(
		`The FITS header of ${place} is damaged: the keyword "${printable(keywordAt(bytes, at))}" contains characters that are not allowed in a keyword`,
		{ advice: 'The file was altered in transit: get it again.' },
	);
}

/** The characters that headers may hold. FITS 4.0, 3.2. */
function isAscii(byte: number): boolean {
	return byte >= 0x20 && byte <= 0x7e;
}
