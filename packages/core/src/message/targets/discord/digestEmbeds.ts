import type { DocumentEntry, MessageDocument } from '../../document/MessageDocument';
import { compactFacts, positionOf } from '../../document/compactFacts';
import { moreLinks, moreText } from '../../document/moreAlerts';
import type { DiscordEmbed } from './DiscordMessage';
import { DISCORD_MARKDOWN, discordTitle } from './discordMarkdown';
import { COLOR, footerOf } from './wholeEmbed';

/** Characters for the names of the alerts that are not shown. */
const ROOM_FOR_MORE = 1000;

const { bold, code, link, text } = DISCORD_MARKDOWN;

/** The heading of a digest, its brightest alert, and the user's text. */
export function digestContent({ heading, lead, intro }: MessageDocument): string {
	return [bold(text(heading)), ...lead.map(text), ...intro.map(text)].join('\n');
}

/**
 * An embed for each alert of a digest, and one for what follows them.
 *
 * @param imageOf - Address of an alert's picture, if it has one.
 */
export function digestEmbeds(
	document: MessageDocument,
	imageOf: (entry: DocumentEntry) => string | undefined,
): DiscordEmbed[] {
	const linked = new Set<string>();
	const alerts = document.entries.map((entry, index): DiscordEmbed => {
		const image = imageOf(entry);
		const { portal } = entry;
		// Discord merges embeds of one address into one.
		const url = portal && !linked.has(portal.url) ? portal.url : undefined;
		if (url !== undefined) linked.add(url);
		const description = descriptionOf(entry);
		return {
			title: discordTitle(`${index + 1}. ${entry.title}`),
			...(url !== undefined && { url }),
			...(description !== '' && { description }),
			color: COLOR,
			...(image !== undefined && { image: { url: image } }),
		};
	});
	return [...alerts, ...endOf(document)];
}

function descriptionOf(entry: DocumentEntry): string {
	const others = entry.links.filter(({ url }) => url !== entry.portal?.url);
	return [
		compactFacts(entry).map(text).join(' · '),
		positionOf(entry).map(code).join(' · '),
		others.map(({ label, url }) => link(label, url)).join(' · '),
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** Further alerts, notes, own links, small print. */
function endOf(document: MessageDocument): DiscordEmbed[] {
	const { rest, notes, links } = document;
	const description = [
		restLine(rest),
		...notes.map(text),
		links.map(({ label, url }) => link(label, url)).join(' · '),
	]
		.filter((line) => line !== '')
		.join('\n');
	const footer = footerOf(document);
	if (description === '' && footer.footer === undefined) return [];
	return [{ ...(description !== '' && { description }), color: COLOR, ...footer }];
}

function restLine(rest: MessageDocument['rest']): string {
	const links: string[] = [];
	let length = 0;
	for (const { label, url } of moreLinks(rest)) {
		const written = link(label, url);
		length += written.length + 2;
		if (length <= ROOM_FOR_MORE) links.push(written);
	}
	return [text(moreText(rest)), links.join(', ')].filter((part) => part !== '').join(': ');
}
