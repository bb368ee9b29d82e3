import { shorten } from '../oneLine';

/** Longest text before escaping: `&` becomes five characters. */
const MAX_LITERAL = 380;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack's three control characters as entities. docs.slack.dev/messaging/formatting-message-text. */
export function escapeSlack(text: string): string {
	return text.replace(/[&<>]/g, (character) => ESCAPES[character]);
}

/** Marks of bold, italics, strike, code; an emoji (a time like 10:03:00 is none). */
const HAS_MARKUP = /[*_~`]|:(?!\d\d:)[\w'+-]+:/;

/** At the beginning of a line it makes a quote. */
const QUOTE = '>';

/**
 * Foreign text inside Slack's markup, shown as it is. Slack has no way to escape its marks of bold and the
 * like, but shows them inside code: words that hold any become code, and all of a text that would be a quote.
 */
export function literal(text: string): string {
	if (text.startsWith(QUOTE)) return code(text);
	const words = shorten(text, MAX_LITERAL).split(' ');
	const shown = words.map((word) => (HAS_MARKUP.test(word) ? code(word) : escapeSlack(word)));
	// Neighbors become one piece of code.
	return shown.join(' ').replace(/` `/g, ' ');
}

/** Text in fixed width, easy to copy. */
export function code(text: string): string {
	const inside = escapeSlack(shorten(text, MAX_LITERAL).replace(/`/g, "'")).trim();
	return inside === '' ? '' : `\`${inside}\``;
}

/** Text where code can't be: marks are replaced by characters that look like them. */
export function plain(text: string): string {
	const marks: Readonly<Record<string, string>> = {
		'*': '∗',
		_: '＿',
		'~': '∼',
		'`': "'",
		'|': '¦',
	};
	return escapeSlack(shorten(text, MAX_LITERAL))
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[*~`|]/gu, (mark) => marks[mark])
		.replace(/:(?!\d\d:)(?=[\w'+-]+:)/g, '∶');
}

/** A link; the address must have passed `httpUrl` or be ours. */
export function slackLink(url: string, label: string): string {
	return `<${escapeSlack(url).replace(/\|/g, '%7C')}|${plain(label)}>`;
}
