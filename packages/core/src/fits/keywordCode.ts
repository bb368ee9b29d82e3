/** Characters of a keyword field. FITS 4.0, 4.1.2.1. */
const KEYWORD_LENGTH = 8;

const known = new Map<string, number>();
const MAX_KNOWN = 256;

/** A number below 2^30 that most keywords share with no other, to search a header by. */
export function keywordCode(keyword: string): number {
	let code = known.get(keyword);
	if (code !== undefined) return code;
	code = 0;
	for (let i = 0; i < KEYWORD_LENGTH; i++)
		code = next(code, i < keyword.length ? keyword.charCodeAt(i) : 0x20);
	if (known.size < MAX_KNOWN) known.set(keyword, code);
	return code;
}

/** The code of the keyword of the card at byte `at`. */
export function keywordCodeAt(b: Uint8Array, at: number): number {
	let code = 0;
	for (let i = at; i < at + KEYWORD_LENGTH; i++) code = next(code, b[i]);
	return code;
}

function next(code: number, byte: number): number {
	return (Math.imul(code, 37) + byte) & 0x3fffffff;
}
