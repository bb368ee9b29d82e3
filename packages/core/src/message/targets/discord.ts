import { fitDocument } from '../document/fitDocument';
import { linesThatFit } from '../document/linesThatFit';
import type { DocumentRow, MessageDocument } from '../document/MessageDocument';
import { omittedText } from '../document/omittedText';
import { withFirstPicture } from '../document/withFirstPicture';
import { closedUrl } from './markup/closedUrl';
import { defuse } from './markup/defuse';
import { markdownCode } from './markup/markdown';
import type { Markup } from './markup/Markup';
import { writeBelowHeading } from './markup/writeProse';
import type { Target } from './Target';

/** An embed of Discord, https://docs.discord.com/developers/resources/message#embed-object. */
export interface DiscordEmbed {
	readonly title: string;
	readonly url?: string;
	readonly description?: string;
	readonly color: number;
	readonly timestamp?: string;
	readonly fields?: ReadonlyArray<{ name: string; value: string; inline: boolean }>;
	readonly footer?: { readonly text: string };
	readonly image?: { readonly url: string };
}

/** A message for Discord. */
export interface DiscordMessage {
	/** Body of a webhook or of Create Message; with a file it is the part `payload_json`. */
	readonly payload: {
		readonly content: string;
		readonly embeds: readonly DiscordEmbed[];
		readonly allowed_mentions: { readonly parse: readonly [] };
		readonly attachments?: ReadonlyArray<{ id: number; filename: string; description: string }>;
	};
	/** The embed as JSON in the form in which n8n's Discord node takes it: it makes `{ url }` of `image` itself. */
	readonly embed: string;
	/** Field of the picture to send with it; empty without one. */
	readonly picture: string;
}

/** Characters, https://docs.discord.com/developers/resources/message#embed-object-embed-limits. */
const DISCORD_LIMITS = {
	title: 256,
	description: 4096,
	fields: 25,
	fieldName: 256,
	fieldValue: 1024,
	footer: 2048,
	/** All texts of all embeds of a message. */
	embeds: 6000,
	attachmentDescription: 1024,
} as const;

/** Fink's orange. */
const COLOR = 0xf5622e;

/** Characters that mean something in Discord's Markdown. */
const SPECIAL = /[\\*_~|`<>[\]()]/g;

/** What means something at the beginning of a line. */
const AT_START = /^(\s*)([#+-]|\d+(?=[.)](?:\s|$)))/;

/** Text that Discord shows as it is, without mentions. */
function escapeDiscord(text: string): string {
	const escaped = defuse(text).replace(SPECIAL, '\\$&');
	return escaped.replace(AT_START, (_, blank: string, mark: string) =>
		/\d/.test(mark) ? `${blank}${mark}\u2060` : `${blank}\\${mark}`,
	);
}

/** Links in angle brackets have no preview. */
const DISCORD_MARKDOWN: Markup = {
	text: escapeDiscord,
	bold: (written) => `**${written}**`,
	code: markdownCode,
	link: (label, url) => `[${escapeDiscord(label)}](<${closedUrl(url)}>)`,
	linksTitles: true,
	lineBreak: '\n',
	paragraphBreak: '\n\n',
};

/** Discord: an embed with its picture. */
export const discord = {
	name: 'discord',
	title: 'Discord',
	description: 'An embed with its picture, for a webhook or a bot',
	pictures: ['field'],
	write: (given) => {
		const { document, picture } = withFirstPicture(given, 'field');
		const embed = fitDocument(document, embedOf, isWithinLimits);
		const fileName = picture?.fileName ?? '';
		// Discord renames files with other characters, and the embed would not find them.
		const isSafe = /^[\w.-]{1,200}$/.test(fileName);
		const url = `attachment://${fileName}`;
		const shown = isSafe ? { ...embed, image: { url } } : embed;
		const description = defuse(picture?.alt ?? '').slice(0, DISCORD_LIMITS.attachmentDescription);
		return {
			payload: {
				content: '',
				embeds: [shown],
				allowed_mentions: { parse: [] },
				...(isSafe && { attachments: [{ id: 0, filename: fileName, description }] }),
			},
			embed: JSON.stringify(isSafe ? { ...embed, image: url } : embed),
			picture: picture?.field ?? '',
		};
	},
} as const satisfies Target<'discord', DiscordMessage>;

function embedOf(document: MessageDocument): DiscordEmbed {
	const [entry] = document.kind === 'alert' ? document.entries : [];
	const timestamp = entry?.facts.detected?.utcIso;
	const footer = [omittedText(document), ...document.footer].filter((line) => line !== '');
	return {
		// A title is no Markdown for readers, but Discord renders some of it.
		title: escapeDiscord(document.heading),
		...(entry?.portal && { url: entry.portal.url }),
		...withDescription(document),
		color: COLOR,
		...(timestamp !== undefined && { timestamp }),
		...(entry && entry.rows.length > 0 && { fields: entry.rows.map(fieldOf) }),
		...(footer.length > 0 && { footer: { text: defuse(footer.join('\n')) } }),
	};
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
	return { name: escapeDiscord(label), value, inline: true };
}

function isWithinLimits({ title, description = '', fields = [], footer }: DiscordEmbed): boolean {
	const foot = footer?.text.length ?? 0;
	const inFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
	return (
		title.length <= DISCORD_LIMITS.title &&
		description.length <= DISCORD_LIMITS.description &&
		fields.length <= DISCORD_LIMITS.fields &&
		foot <= DISCORD_LIMITS.footer &&
		title.length + description.length + inFields + foot <= DISCORD_LIMITS.embeds
	);
}
