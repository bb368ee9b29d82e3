import { oneLine, shorten } from '../oneLine';
import { alertParts, ownTexts, withoutParts, type Part } from './alertParts';
import type { DocumentEntry, MessageDocument } from './MessageDocument';
import { withMostEntries } from './withMostEntries';

/** The shortest heading. */
const MAX_HEADING = 80;

/** The user's own text is first shortened to this many characters. */
const MAX_OWN_TEXT = 600;

/** Fewer alerts than this are not shown in full: more of them in brief say more. */
const MIN_FULL = 3;

/** How many alerts are shown in brief at most. */
const MAX_BRIEF = 10;

/** How many of the alerts that a shortened digest does not show are linked. */
const MAX_LINKED = 30;

/** A document, each time with less in it; the last version is a short heading alone. */
export function shorterVersions(document: MessageDocument): MessageDocument[] {
	const texts = withShorterTexts(document);
	const versions =
		document.kind === 'alert' ? withoutMore(texts, alertParts(texts)) : digestVersions(texts);
	const last = versions.at(-1) ?? texts;
	const bare = { ...last, lead: [], headingBrightness: '' };
	return [texts, ...versions, { ...bare, heading: oneLine(bare.heading, MAX_HEADING) }];
}

/** A document with its own texts shortened to what they mostly need. */
export function withShorterTexts(document: MessageDocument): MessageDocument {
	const { intro, footer, notes } = document;
	const notesText = notes.map((note) => shorten(note, MAX_OWN_TEXT));
	return {
		...document,
		intro: shortenLines(intro),
		footer: shortenLines(footer),
		notes: notesText,
	};
}

/** The first lines, the last of which may end with an ellipsis. */
function shortenLines(lines: readonly string[]): string[] {
	const text = lines.join('\n');
	return text === '' ? [] : shorten(text, MAX_OWN_TEXT).split('\n');
}

/** A digest with fewer alerts in full, then with some in brief, then without what surrounds them. */
function digestVersions(document: MessageDocument): MessageDocument[] {
	const linked = { ...document, rest: firstLinked(document.rest, MAX_LINKED) };
	const brief = {
		...document,
		entries: document.entries.map(inBrief),
		rest: firstLinked(document.rest, 0),
		omitted: [...document.omitted, 'Facts and links of each alert'],
	};
	const full = document.entries.length;
	const few = shownVersions(linked, full, MIN_FULL, MAX_LINKED);
	const less = shownVersions(brief, Math.min(full, MAX_BRIEF), 0, 0);
	const last = less[less.length - 1];
	const around: Part[] = [
		...(last.links.length > 0
			? [
					{
						weight: 0,
						what: 'Links',
						without: (from: MessageDocument) => ({ ...from, links: [] }),
					},
				]
			: []),
		...ownTexts(last),
	];
	return [...few, ...less, ...withoutMore(last, around)];
}

/** A document without parts: one part less each time. */
function withoutMore(document: MessageDocument, parts: readonly Part[]): MessageDocument[] {
	return parts.map((_, index) => withoutParts(document, parts.slice(0, index + 1)));
}

/** The first `from`, then one alert less each time, down to `to`. */
function shownVersions(
	document: MessageDocument,
	from: number,
	to: number,
	linked: number,
): MessageDocument[] {
	const versions: MessageDocument[] = [];
	for (let count = from; count >= Math.min(to, from); count--) {
		const version = withMostEntries(document, count);
		versions.push({ ...version, rest: firstLinked(version.rest, linked) });
	}
	return versions;
}

function inBrief(entry: DocumentEntry): DocumentEntry {
	return { ...entry, rows: [], links: entry.portal ? [entry.portal] : [] };
}

/** The same, with the addresses of the first objects only. */
function firstLinked(rest: MessageDocument['rest'], count: number): MessageDocument['rest'] {
	const linked = new Set<string>();
	return rest.map(({ title, url }) => {
		if (url !== null && linked.size < count) linked.add(url);
		return { title, url: url !== null && linked.has(url) ? url : null };
	});
}
