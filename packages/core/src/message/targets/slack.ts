import { compactFacts, positionOf } from '../document/compactFacts';
import { fitDocument } from '../document/fitDocument';
import type { DocumentEntry, DocumentLink, MessageDocument } from '../document/MessageDocument';
import { moreLinks, moreText } from '../document/moreAlerts';
import { omittedText } from '../document/omittedText';
import {
	code,
	context,
	factFields,
	header,
	imageBlocks,
	isWithinLimits,
	linkLine,
	linesWithin,
	literal,
	MAX_BLOCKS,
	MAX_CHARACTERS,
	plain,
	prose,
	section,
	sizeOf,
	SLACK_LIMITS,
	slackLink,
	smallPrint,
	type SlackBlock,
	type SlackMessage,
} from './blockKit';
import type { Target } from './Target';

/** Characters for what follows the alerts of a digest. */
const ROOM_FOR_MORE = 1300;

/** Blocks for it. */
const MORE_BLOCKS = 2;

/** Slack, as the body of `chat.postMessage`. */
export const slack = {
	name: 'slack',
	title: 'Slack',
	description: 'Blocks and a text for notifications',
	pictures: ['slackFile', 'url'],
	write: (document) => {
		// The heading has the brightness in short; the lead is not shown, and what it says is not said.
		const given = document.kind === 'alert' ? { ...document, lead: [] } : document;
		const blocks = fitDocument(given, blocksOf, (written, { rest }) => {
			// What is left out of a digest gets a place of fixed size, so that a shorter digest is never longer.
			const room = rest.length > 0 ? [ROOM_FOR_MORE, MORE_BLOCKS] : [0, 0];
			const own = [...written.top, ...written.alerts.flat(), ...written.end];
			return (
				sizeOf(own) + room[0] <= MAX_CHARACTERS &&
				own.length + room[1] <= MAX_BLOCKS &&
				own.every(isWithinLimits)
			);
		});
		const { top, alerts, more, end } = blocks;
		const text = plain(document.summary);
		return { text, blocks: [...top, ...alerts.flat(), ...more, ...end] };
	},
} as const satisfies Target<'slack', SlackMessage>;

/** The blocks of a message by their place. */
interface PlacedBlocks {
	readonly top: readonly SlackBlock[];
	readonly alerts: ReadonlyArray<readonly SlackBlock[]>;
	readonly more: readonly SlackBlock[];
	readonly end: readonly SlackBlock[];
}

function blocksOf(document: MessageDocument): PlacedBlocks {
	return document.kind === 'alert' ? alertBlocks(document) : digestBlocks(document);
}

/** Heading, link to the portal, facts, pictures, links, small print. */
function alertBlocks(document: MessageDocument): PlacedBlocks {
	const { heading, headingBrightness, intro, entries, links } = document;
	const [{ title, portal, pictures, rows, links: pages }] = entries;
	const others = [...pages, ...links].filter(({ url }) => url !== portal?.url);
	return {
		top: [
			header([heading, headingBrightness].filter((part) => part !== '').join('  ')),
			...(portal ? [section(`*${slackLink(portal.url, `${title} in the Fink portal`)}*`)] : []),
			...prose(intro),
		],
		alerts: [[...imageBlocks(pictures), ...factFields(rows)]],
		more: [],
		end: [...linkContext(others), ...remarks(document)],
	};
}

/** As many alerts as Slack's limits allow; the others are counted and linked. */
function digestBlocks(document: MessageDocument): PlacedBlocks {
	const { heading, lead, intro, entries, rest, notes, links } = document;
	return {
		top: [header(heading), ...lead.map((line) => section(literal(line))), ...prose(intro)],
		alerts: entries.map(entryBlocks),
		more: moreBlocks(rest),
		end: [
			...notes.map((note) => context(literal(note))),
			...linkContext(links),
			...remarks(document),
		],
	};
}

function linkContext(links: readonly DocumentLink[]): SlackBlock[] {
	const line = linkLine(links);
	return line === '' ? [] : [context(line)];
}

function remarks(document: MessageDocument): SlackBlock[] {
	const omitted = omittedText(document);
	return [...(omitted === '' ? [] : [context(literal(omitted))]), ...smallPrint(document.footer)];
}

function entryBlocks(entry: DocumentEntry, index: number): SlackBlock[] {
	const { portal, title, links, pictures } = entry;
	const name = portal ? slackLink(portal.url, title) : literal(title);
	const lines = [
		`*${index + 1}.* ${portal ? `*${name}*` : name}`,
		compactFacts(entry).map(literal).join('  ·  '),
		positionOf(entry).map(code).join('  '),
		linkLine(links.filter(({ url }) => url !== portal?.url)),
	].filter((line) => line !== '');
	return [
		{ type: 'divider' },
		section(linesWithin(lines, SLACK_LIMITS.sectionText)),
		...imageBlocks(pictures),
	];
}

function moreBlocks(rest: MessageDocument['rest']): SlackBlock[] {
	if (rest.length === 0) return [];
	let text = `*${moreText(rest)}*`;
	for (const { label, url } of moreLinks(rest)) {
		const longer = `${text}${text.endsWith('*') ? ': ' : ', '}${slackLink(url, label)}`;
		if (longer.length <= ROOM_FOR_MORE - 200) text = longer;
	}
	return [{ type: 'divider' }, section(text)];
}
