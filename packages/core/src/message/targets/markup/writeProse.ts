import { compactFacts, positionOf } from '../../document/compactFacts';
import type {
	DocumentEntry,
	DocumentLink,
	DocumentRow,
	MessageDocument,
} from '../../document/MessageDocument';
import { moreLinks, moreText } from '../../document/moreAlerts';
import { omittedText } from '../../document/omittedText';
import type { Markup } from './Markup';

/** Between facts or links in one line. */
const DOT = ' · ';

/** A document as paragraphs of lines, for targets that know bold, code and links but no tables. */
export function writeProse(document: MessageDocument, markup: Markup): string {
	const lines = document.kind === 'alert' ? alertLines : digestLines;
	return joinParagraphs([...lines(document, markup), ...remarkLines(document, markup)], markup);
}

/** The content below the heading: everything except the heading and the lead. */
export function writeBelowHeading(document: MessageDocument, markup: Markup): string {
	const [, ...others] = digestLines(document, markup);
	return joinParagraphs([...others, ...remarkLines(document, markup)], markup);
}

/** Paragraphs, each a list of lines; empty lines and paragraphs are left out. */
function joinParagraphs(paragraphs: ReadonlyArray<readonly string[]>, markup: Markup): string {
	return paragraphs
		.map((lines) => lines.filter((line) => line !== '').join(markup.lineBreak))
		.filter((paragraph) => paragraph !== '')
		.join(markup.paragraphBreak);
}

function alertLines(document: MessageDocument, markup: Markup): string[][] {
	const { heading, lead, intro, entries, links } = document;
	const [{ portal, rows, links: pages }] = entries;
	return [
		[markup.bold(titleOf(heading, portal, markup)), ...lead.map(markup.text)],
		intro.map(markup.text),
		rows.map((row) => rowLine(row, markup)),
		[linkLine([...withoutTitle(pages, portal, markup), ...links], markup)],
	];
}

function digestLines(document: MessageDocument, markup: Markup): string[][] {
	const { heading, lead, intro, entries, rest, links } = document;
	return [
		[markup.bold(markup.text(heading)), ...lead.map(markup.text)],
		intro.map(markup.text),
		...entries.map((entry, index) => entryLines(entry, index, markup)),
		[restLine(rest, markup)],
		[linkLine(links, markup)],
	];
}

/** Notes, what was left out, and the user's small print. */
function remarkLines(document: MessageDocument, markup: Markup): string[][] {
	const { notes, footer } = document;
	return [[...notes, omittedText(document)].map(markup.text), footer.map(markup.text)];
}

function entryLines(entry: DocumentEntry, index: number, markup: Markup): string[] {
	const { title, portal, links } = entry;
	const name = titleOf(title, portal, markup);
	return [
		markup.bold(`${index + 1}. ${name}`),
		compactFacts(entry).map(markup.text).join(DOT),
		positionOf(entry).map(markup.code).join(DOT),
		linkLine(withoutTitle(links, portal, markup), markup),
	];
}

/** `**Label** value`; values to copy have a line each. */
function rowLine({ label, values, isCode }: DocumentRow, markup: Markup): string {
	const write = isCode ? markup.code : markup.text;
	return `${markup.label(label)} ${values.map(write).join(isCode ? markup.lineBreak : '; ')}`;
}

function titleOf(title: string, portal: DocumentLink | null, markup: Markup): string {
	return portal && markup.linksTitles ? markup.link(title, portal.url) : markup.text(title);
}

/** The links without the one that the title already is. */
function withoutTitle(
	links: readonly DocumentLink[],
	portal: DocumentLink | null,
	{ linksTitles }: Markup,
): readonly DocumentLink[] {
	return linksTitles ? links.filter(({ url }) => url !== portal?.url) : links;
}

function linkLine(links: readonly DocumentLink[], markup: Markup): string {
	return links
		.map(({ label, url }) => markup.link(label, url))
		.join(markup.linksTitles ? DOT : markup.lineBreak);
}

function restLine(rest: MessageDocument['rest'], markup: Markup): string {
	const links = moreLinks(rest).map(({ label, url }) => markup.link(label, url));
	const more = markup.text(moreText(rest));
	return [more, links.join(', ')].filter((part) => part !== '').join(': ');
}
