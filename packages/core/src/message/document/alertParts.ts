import { plural } from '../numberText';
import type { DocumentEntry, MessageDocument } from './MessageDocument';

/** A part that a message can do without. */
export interface Part {
	/** Parts with less weight go first. */
	readonly weight: number;
	/** What it is, for the line that says what was left out; empty for what is said elsewhere too. */
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

/** Parts of an alert's message, the lightest first; of equal ones the last one. */
export function alertParts(document: MessageDocument): Part[] {
	const [entry] = document.entries;
	const parts: Part[] = [
		...entry.rows.map(({ name, label, values, weight = WEIGHT.fact }) => {
			const isSaid = document.lead.some((line) => line.endsWith(values[0]));
			return {
				weight: isSaid ? WEIGHT.said : weight,
				what: isSaid ? NOTHING : label,
				without: inEntry(({ rows }) => ({ rows: rows.filter((row) => row.name !== name) })),
			};
		}),
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
	return parts.reverse().sort((a, b) => a.weight - b.weight);
}

/** Whether a part takes what room is left once larger ones are gone. */
export function isWorthRoom({ weight }: Part): boolean {
	return weight >= WEIGHT.fact;
}

/** What the line that says what was left out calls a link. */
const LINK = 'link';

/** What it calls a part that is said elsewhere too. */
const NOTHING = '';

function inEntry(change: (entry: DocumentEntry) => Partial<DocumentEntry>): Part['without'] {
	return (from) => ({
		...from,
		entries: from.entries.map((entry) => ({ ...entry, ...change(entry) })),
	});
}

/** The user's own texts, and the sentences about the message. */
export function ownTexts({ intro, footer, notes }: MessageDocument): Part[] {
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

/** A document without some parts, which it says. */
export function withoutParts(document: MessageDocument, gone: readonly Part[]): MessageDocument {
	const left = gone.reduce((from, { without }) => without(from), document);
	return { ...left, omitted: [...document.omitted, ...inWords(gone.map(({ what }) => what))] };
}

/** How many facts are named; if there are more, only their number is given. */
const MAX_NAMED = 3;

function inWords(gone: readonly string[]): string[] {
	const links = gone.filter((what) => what === LINK).length;
	const named = gone.filter((what) => what !== LINK && what !== NOTHING);
	const facts = named.length > MAX_NAMED ? [plural(named.length, 'line')] : named;
	return [...facts, ...(links > 0 ? [plural(links, LINK)] : [])];
}
