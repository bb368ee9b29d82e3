import { shorten } from '../../oneLine';
import { closedUrl } from '../markup/closedUrl';
import { defuse } from '../markup/defuse';
import { markdownCode } from '../markup/markdown';
import type { Markup } from '../markup/Markup';
import { DISCORD_LIMITS } from './DiscordMessage';

/** Characters that mean something in Discord's Markdown. */
const SPECIAL = /[\\*_~|`<>[\]()]/g;

/** What means something at the beginning of a line. */
const AT_START = /^(\s*)([#+-]|\d+(?=[.)](?:\s|$)))/;

/** Text that Discord shows as it is, without mentions. */
export function escapeDiscord(text: string): string {
	const escaped = defuse(text).replace(SPECIAL, '\\$&');
	return escaped.replace(AT_START, (_, blank: string, mark: string) =>
		/\d/.test(mark) ? `${blank}${mark}\u2060` : `${blank}\\${mark}`,
	);
}

/** Text as a title of an embed, in which Discord renders some of its Markdown; shortened to what a title may hold. */
export function discordTitle(text: string): string {
	let short = text;
	while (escapeDiscord(short).length > DISCORD_LIMITS.title)
		short = shorten(short, short.length - 1);
	return escapeDiscord(short);
}

/** Links in angle brackets have no preview. */
export const DISCORD_MARKDOWN: Markup = {
	text: escapeDiscord,
	bold: (written) => `**${written}**`,
	label: (plain) => `**${escapeDiscord(plain)}**`,
	code: markdownCode,
	link: (label, url) => `[${escapeDiscord(label)}](<${closedUrl(url)}>)`,
	linksTitles: true,
	lineBreak: '\n',
	paragraphBreak: '\n\n',
};
