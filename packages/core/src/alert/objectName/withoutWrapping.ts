/** Characters that web pages and documents leave in copied text and that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Quotes of all kinds, straight and typographic. */
const QUOTES = '"\'`´‘’‚‛“”„‟«»‹›';

const QUOTED = new RegExp(`^[${QUOTES}]+\\s*(.*?)\\s*[${QUOTES}]+$`, 'su');

/**
 * Text as it was meant: without quotes around it, the apostrophe by which spreadsheets mark text, invisible characters and blanks at the ends. An apostrophe inside a name stays.
 */
export function withoutWrapping(text: string): string {
	const visible = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
	const unquoted = QUOTED.exec(visible)?.[1] ?? visible;
	return unquoted.replace(/^['’`]+/u, '').trim();
}
