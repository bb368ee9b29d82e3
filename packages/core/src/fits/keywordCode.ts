import { CARD_LENGTH } from './parseCard';

/** Characters of a keyword field. FITS 4.0, 4.1.2.1. */
const KEYWORD_LENGTH = 8;

const known = new Map<string, number>();
const MOST_KNOWN = 256;

/** A number below 2^30 that most keywords share with no other, to search a header by. */
export function keywordCode(keyword: string): number {
	let code = known.get(keyword);
	if (code !== undefined) return code;
	code = 0;
	for (let i = 0; i < KEYWORD_LENGTH; i++)
		code = next(code, i < keyword.length ? keyword.charCodeAt(i) : 0x20);
	if (known.size < MOST_KNOWN) known.set(keyword, code);
	return code;
}

/** The codes of all cards from byte `from` to `to`. */
export function keywordCodes(bytes: Uint8Array, from: number, to: number): number[] {
	const codes: number[] = [];
	for (let at = from; at < to; at += CARD_LENGTH) {
		let code = 0;
		for (let i = at; i < at + KEYWORD_LENGTH; i++) code = next(code, bytes[i]);
		codes.push(code);
	}
	return codes;
}

function next(code: number, byte: number): number {
	return (Math.imul(code, 37) + byte) & 0x3fffffff;
}
