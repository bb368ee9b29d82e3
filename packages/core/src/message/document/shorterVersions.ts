import { plural } from '../numberText';
import { oneLine, shorten } from '../oneLine';
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
	const versions = document.kind === 'alert' ? alertVersions(texts) : digestVersions(texts);
	const last = versions[versions.length - 1];
	const bare = { ...last, lead: [], headingBrightness: '' };
	return [texts, ...versions, { ...bare, heading: oneLine(bare.heading, MAX_HEADING) }];
}

function withShorterTexts(document: MessageDocument): MessageDocument {
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

/** A part that an alert's message can do without. */
interface Part {
	/** Parts with less weight go first. */
	readonly weight: number;
	/** What it is, for the line that says what was left out. */
	readonly what: string;
	readonly without: (document: MessageDocument) => MessageDocument;
}

/** Weights of parts among those of the facts, see `Fact.weight`; `said` is a fact that the lead repeats. */
const WEIGHT = {
	said: 0,
	fact: 3,
	page: 2,
	footer: 1,
	ownLink: 5,
	notes: 6,
	intro: 7,
	portal: 8,
} as const;

/** An alert without its lightest parts: one part less each time. */
function alertVersions(document: MessageDocument): MessageDocument[] {
	const [entry] = document.entries;
	const parts: Part[] = [
		...entry.rows.map(({ name, label, values, weight = WEIGHT.fact }) => ({
			weight: document.lead.some((line) => line.endsWith(values[0])) ? WEIGHT.said : weight,
			what: label,
			without: inEntry(({ rows }) => ({ rows: rows.filter((row) => row.name !== name) })),
		})),
		...entry.links.map((link) => ({
			weight: link.url === entry.portal?.url ? WEIGHT.portal : WEIGHT.page,
			what: LINK,
			without: inEntry(({ links }) => ({ links: links.filter(({ url }) => url !== link.url) })),
		})),
		...document.links.map((link) => ({
			weight: WEIGHT.ownLink,
			what: LINK,
			without: (from: MessageDocument) => ({
				...from,
				links: from.links.filter((other) => other !== link),
			}),
		})),
		...ownTexts(document),
	];
	// Of equal parts the last one goes first.
	const ordered = parts.reverse().sort((a, b) => a.weight - b.weight);
	return withoutParts(document, ordered);
}

/** What the line that says what was left out calls a link. */
const LINK = 'link';

function inEntry(change: (entry: DocumentEntry) => Partial<DocumentEntry>): Part['without'] {
	return (from) => ({
		...from,
		entries: from.entries.map((entry) => ({ ...entry, ...change(entry) })),
	});
}

function ownTexts({ intro, footer, notes }: MessageDocument): Part[] {
	const parts: Array<Part & { lines: readonly string[] }> = [
		{
			weight: WEIGHT.footer,
			what: 'Footer',
			lines: footer,
			without: (d) => ({ ...d, footer: [] }),
		},
		{ weight: WEIGHT.notes, what: 'Notes', lines: notes, without: (d) => ({ ...d, notes: [] }) },
		{ weight: WEIGHT.intro, what: 'Intro', lines: intro, without: (d) => ({ ...d, intro: [] }) },
	];
	return parts.filter(({ lines }) => lines.length > 0);
}

function withoutParts(document: MessageDocument, parts: readonly Part[]): MessageDocument[] {
	let version = document;
	return parts.map(({ without }, index) => {
		version = without(version);
		const gone = parts.slice(0, index + 1).map(({ what }) => what);
		return { ...version, omitted: [...document.omitted, ...inWords(gone)] };
	});
}

/** How many facts are named; if there are more, only their number is given. */
const MAX_NAMED = 3;

function inWords(gone: readonly string[]): string[] {
	const links = gone.filter((what) => what === LINK).length;
	const named = gone.filter((what) => what !== LINK);
	const facts = named.length > MAX_NAMED ? [plural(named.length, 'line')] : named;
	return [...facts, ...(links > 0 ? [plural(links, LINK)] : [])];
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
	return [...few, ...less, ...withoutParts(last, around)];
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
