import { closedUrl } from './closedUrl';
import { defuse } from './defuse';
import type { Markup } from './Markup';

/** Characters that mean something anywhere in a line of Markdown. */
const SPECIAL = /[\\`*_[\](){}<>|&!^]/g;

/** What means something at the beginning of a line: headings, lists, quotes, rules. */
const AT_START = /^(\s*)(?:([#+=>-])|(\d+)([.)])(?=\s|$))/;

/** Escapes text for Markdown (CommonMark 0.31 and its dialects): it is shown as it is, and nothing becomes a link. */
export function escapeMarkdown(text: string): string {
	return defuse(text)
		.replace(SPECIAL, '\\$&')
		.replace(AT_START, (_, blank: string, mark = '', digits = '', end = '') => {
			return mark ? `${blank}\\${mark}` : `${blank}${digits}\\${end}`;
		});
}

/** Text as code; nothing can be escaped in it. */
export function markdownCode(text: string): string {
	const inside = text.replace(/`/g, "'").trim();
	return inside === '' ? '' : `\`${inside}\``;
}

/** CommonMark, as Mattermost, SkyPortal and many others show it. */
export const MARKDOWN: Markup = {
	text: escapeMarkdown,
	bold: (written) => `**${written}**`,
	label: (plain) => `**${escapeMarkdown(plain)}**`,
	code: markdownCode,
	link: (label, url) => `[${escapeMarkdown(label)}](${closedUrl(url)})`,
	linksTitles: true,
	// Two blanks make a break in CommonMark, and nothing where a line break already is one.
	lineBreak: '  \n',
	paragraphBreak: '\n\n',
};
