import { shorten } from '../../oneLine';

/** Longest text before escaping: `&` becomes five characters. */
const MAX_LITERAL = 380;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes Slack's three control characters as entities. docs.slack.dev/messaging/formatting-message-text. */
export function escapeSlack(text: string): string {
	return text.replace(/[&<>]/g, (character) => ESCAPES[character]);
}

/** Markup of bold, italics, strikethrough, code and emoji (a time like 10:03:00 is not an emoji). */
const HAS_MARKUP = /[*_~`]|:(?!\d\d:)[\w'+-]+:/;

/** At the beginning of a line it makes a quote. */
const QUOTE = '>';

/**
 * Text inside Slack's markup, shown as it is. Slack can't escape its markup, but shows it inside code: words that
 * contain markup become code, and so does a whole text that would become a quote.
 */
export function literal(text: string): string {
	if (text.startsWith(QUOTE)) return code(text);
	const words = shorten(text, MAX_LITERAL).split(' ');
	const shown = words.map((word) => (HAS_MARKUP.test(word) ? code(word) : escapeSlack(word)));
	// Neighboring words become one piece of code.
	return shown.join(' ').replace(/` `/g, ' ');
}

/** Text in a fixed-width font, easy to copy. */
export function code(text: string): string {
	const inside = escapeSlack(shorten(text, MAX_LITERAL).replace(/`/g, "'")).trim();
	return inside === '' ? '' : `\`${inside}\``;
}

/** Text where code is not possible: markup is replaced by similar characters, also what would begin a quote. */
export function plain(text: string): string {
	const marks: Readonly<Record<string, string>> = {
		'*': '∗',
		_: '＿',
		'~': '∼',
		'`': "'",
		'|': '¦',
	};
	return escapeSlack(shorten(text, MAX_LITERAL).replace(/^>/, '›'))
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[*~`|]/gu, (mark) => marks[mark])
		.replace(/:(?!\d\d:)(?=[\w'+-]+:)/g, '∶');
}

/** A link. The address must have passed `httpUrl` or be one of our own. */
export function slackLink(url: string, label: string): string {
	return `<${escapeSlack(url).replace(/\|/g, '%7C')}|${plain(label)}>`;
}
