/** Characters of a keyword field. FITS 4.0, 4.1.2.1. */
const KEYWORD_LENGTH = 8;

/** A number below 2^30 by which a header is searched; different keywords seldom have the same. */
export function keywordCode(keyword: string): number {
	let code = 0;
	for (let i = 0; i < KEYWORD_LENGTH; i++)
		code = next(code, i < keyword.length ? keyword.charCodeAt(i) : 0x20);
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

/** The keyword field of the card that starts at byte `at`: 8 characters as in the file. */
export function keywordAt(b: Uint8Array, at: number): string {
	return String.fromCharCode(
		b[at],
		b[at + 1],
		b[at + 2],
		b[at + 3],
		b[at + 4],
		b[at + 5],
		b[at + 6],
		b[at + 7],
	);
}
