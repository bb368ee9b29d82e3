/** Characters that web pages and documents leave in copied text and that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Hyphens, dashes and minus signs, which journals and word processors put in names. */
const DASHES = /[\u2010-\u2014\u2212]/g;

/** Quotes of all kinds, straight and typographic. */
const QUOTES = '"\'`´‘’‚‛“”„‟«»‹›';

/** What may stand around an entry, each with what it is for; group 1 is the entry. */
const WRAPPINGS: readonly RegExp[] = [
	new RegExp(`^[${QUOTES}]+\\s*(.*?)\\s*[${QUOTES}]+$`, 'u'),
	// The formula by which spreadsheets keep digits as text: ="1705".
	/^=(?=["'])(.*)$/u,
	// Links of Markdown and of Slack, and addresses in angle brackets.
	/^\[[^[\]]*\]\((.*)\)$/u,
	/^<([^<>|]*)(?:\|[^<>]*)?>$/u,
	/^\(([^()]*)\)$/u,
	/^\[([^[\]]*)\]$/u,
	/^(\*{1,2})([^*]+)\1$/u,
	// Marks of lists and hashtags; SIMBAD's names of stars begin with "* ".
	/^(?:[-•·] +|#(?=\w))(.*)$/u,
	/^(?=.*\p{L})(.*[^\s.])[.!?:]$/u,
];

/**
 * Text as it was meant: without quotes, brackets and marks of lists around it, the apostrophe by which spreadsheets mark
 * text, invisible characters and blanks at the ends; dashes are plain hyphens. An apostrophe inside a name stays.
 */
export function withoutWrapping(text: string): string {
	let inner = text.replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
	for (let level = 0; level < MAX_LEVELS; level++) {
		const found = WRAPPINGS.map((pattern) => pattern.exec(inner)).find((match) => match !== null);
		const next = found?.at(-1)?.trim();
		if (next === undefined || next === '') break;
		inner = next;
	}
	return inner
		.replace(/^['’`]+/u, '')
		.normalize('NFKC')
		.trim();
}

/** Wrappings inside each other. */
const MAX_LEVELS = 5;
