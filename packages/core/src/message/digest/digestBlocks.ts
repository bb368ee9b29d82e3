import { altTextOf } from '../alertWords';
import { linksOf, ownLinks, portalOf } from '../linksOf';
import type { MessageOptions } from '../Message';
import {
	blockSize,
	code,
	context,
	fitBlocks,
	header,
	imageBlocks,
	linkLine,
	literal,
	MAX_BLOCKS,
	MAX_CHARACTERS,
	prose,
	section,
	SLACK_LIMITS,
	slackLink,
	smallPrint,
	type SlackBlock,
} from '../slack';
import type { DigestAlert, DigestContent } from './DigestAlert';
import { digestFacts, digestPosition } from './digestWords';
import { moreLinks, moreText } from './moreAlerts';

/** Characters reserved for what follows the alerts. */
const ROOM_FOR_MORE = 1300;

/**
 * A digest as Slack blocks: as many alerts as Slack's limits allow; the others are counted and linked.
 */
export function digestBlocks(
	{ heading, brightest, shown, rest, failure }: DigestContent,
	options: MessageOptions,
): SlackBlock[] {
	const top = [
		header(heading),
		...(brightest === '' ? [] : [section(literal(brightest))]),
		...prose(options.intro ?? ''),
	];
	const links = linkLine(ownLinks(options.extraLinks));
	const end = [
		...(failure === '' ? [] : [context(literal(failure))]),
		...(links === '' ? [] : [context(links)]),
		...smallPrint(options.footer ?? ''),
	];
	const parts = shown.map((alert, index) => alertPart(alert, index, options));
	const room = MAX_CHARACTERS - sizeOf([...top, ...end]);
	const places = MAX_BLOCKS - top.length - end.length;
	const all = rest.length === 0 ? fittingParts(parts, room, places) : [];
	const fitting =
		all.length === parts.length ? parts : fittingParts(parts, room - ROOM_FOR_MORE, places - 2);
	const left = [...shown.slice(fitting.length), ...rest];
	return fitBlocks([...top, ...fitting.flat(), ...moreBlocks(left), ...end]);
}

function alertPart(
	{ facts, pictures, pictureNames }: DigestAlert,
	index: number,
	options: MessageOptions,
): SlackBlock[] {
	const links = linksOf(facts, { links: options.links });
	const portal = portalOf(facts, options);
	const name = portal ? slackLink(portal.url, facts.title) : literal(facts.title);
	const lines = [
		`*${index + 1}.* ${portal ? `*${name}*` : name}`,
		digestFacts(facts, options.facts).map(literal).join('  ·  '),
		digestPosition(facts, options.facts).map(code).join('  '),
		linkLine(links.filter(({ url }) => url !== portal?.url)),
	].filter((line) => line !== '');
	return [
		{ type: 'divider' },
		section(linesWithin(lines, SLACK_LIMITS.sectionText)),
		...imageBlocks(pictures, altTextOf(facts, pictureNames[0])),
	];
}

function linesWithin(lines: readonly string[], maxLength: number): string {
	return lines.reduce((text, line) => {
		return text.length + line.length + 1 <= maxLength ? `${text}\n${line}` : text;
	});
}

function fittingParts(parts: SlackBlock[][], room: number, places: number): SlackBlock[][] {
	let size = 0;
	let count = 0;
	const end = parts.findIndex((part) => {
		size += sizeOf(part);
		count += part.length;
		return size > room || count > places;
	});
	return end === -1 ? parts : parts.slice(0, end);
}

function moreBlocks(left: readonly DigestAlert[]): SlackBlock[] {
	if (left.length === 0) return [];
	let text = `*${moreText(left)}*`;
	for (const { label, url } of moreLinks(left)) {
		const longer = `${text}${text.endsWith('*') ? ': ' : ', '}${slackLink(url, label)}`;
		if (longer.length <= ROOM_FOR_MORE - 200) text = longer;
	}
	return [{ type: 'divider' }, section(text)];
}

function sizeOf(blocks: readonly SlackBlock[]): number {
	return blocks.reduce((size, block) => size + blockSize(block), 0);
}
