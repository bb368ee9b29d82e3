import { linesThatFit } from '../../document/linesThatFit';
import type { DocumentRow, MessageDocument } from '../../document/MessageDocument';
import { omittedText } from '../../document/omittedText';
import { defuse } from '../markup/defuse';
import { markdownCode } from '../markup/markdown';
import { writeBelowHeading } from '../markup/writeProse';
import { DISCORD_LIMITS, type DiscordEmbed } from './DiscordMessage';
import { DISCORD_MARKDOWN, discordTitle, escapeDiscord } from './discordMarkdown';

/** Fink's orange. */
export const COLOR = 0xf5622e;

/** A whole message as one embed: the facts of an alert as fields, the alerts of a digest as text. */
export function wholeEmbed(document: MessageDocument): DiscordEmbed {
	const [entry] = document.kind === 'alert' ? document.entries : [];
	const timestamp = entry?.facts.detected?.utcIso;
	return {
		title: discordTitle(document.heading),
		...(entry?.portal && { url: entry.portal.url }),
		...withDescription(document),
		color: COLOR,
		...(timestamp !== undefined && { timestamp }),
		...(entry && entry.rows.length > 0 && { fields: entry.rows.map(fieldOf) }),
		...footerOf(document),
	};
}

/** What was left out, and the user's small print. */
export function footerOf(document: MessageDocument): Pick<DiscordEmbed, 'footer'> {
	const footer = [omittedText(document), ...document.footer].filter((line) => line !== '');
	return footer.length > 0 ? { footer: { text: defuse(footer.join('\n')) } } : {};
}

/** Lead, intro, alerts of a digest and links; the rest of an alert is in fields. */
function withDescription(document: MessageDocument): { description?: string } {
	const { entries, lead } = document;
	const pages = document.kind === 'alert' ? entries[0] : undefined;
	const below = {
		...document,
		entries: pages ? [] : entries,
		links: [
			...(pages?.links.filter(({ url }) => url !== pages.portal?.url) ?? []),
			...document.links,
		],
		omitted: [],
		footer: [],
	};
	const description = [
		lead.map(escapeDiscord).join('\n'),
		writeBelowHeading(below, DISCORD_MARKDOWN),
	]
		.filter((part) => part !== '')
		.join('\n\n');
	return description === '' ? {} : { description };
}

function fieldOf({ label, values, isCode }: DocumentRow): {
	name: string;
	value: string;
	inline: boolean;
} {
	const written = values.map(isCode ? markdownCode : escapeDiscord);
	const value = linesThatFit(written, DISCORD_LIMITS.fieldValue);
	// In a third of the width, several values to copy would break in the middle.
	return { name: escapeDiscord(label), value, inline: !isCode || values.length === 1 };
}
