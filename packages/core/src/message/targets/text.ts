import { compactFacts, positionOf } from '../document/compactFacts';
import type { DocumentEntry, MessageDocument } from '../document/MessageDocument';
import { moreLinks, moreText } from '../document/moreAlerts';
import { omittedText } from '../document/omittedText';
import { defuseAddresses } from './markup/defuse';
import type { Target } from './Target';

/** A plain text email, which may be of any length: the same content as the HTML one. */
export const text = {
	name: 'text',
	title: 'Plain Text',
	description: 'Lines of text, for the plain-text part of an email and for everything else',
	pictures: [],
	write: (given) => {
		const document = withoutAddresses(given);
		const parts = document.kind === 'alert' ? alertParts(document) : digestParts(document);
		return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
	},
} as const satisfies Target<'text', string>;

/** The same without addresses in what is known of the alerts: email programs make links of them. */
function withoutAddresses(document: MessageDocument): MessageDocument {
	const { heading, lead, entries, rest, notes } = document;
	return {
		...document,
		heading: defuseAddresses(heading),
		lead: lead.map(defuseAddresses),
		entries: entries.map((entry) => ({
			...entry,
			title: defuseAddresses(entry.title),
			mark: defuseAddresses(entry.mark),
			brightness: entry.brightness.map(defuseAddresses),
			rows: entry.rows.map((row) => ({ ...row, values: row.values.map(defuseAddresses) })),
		})),
		rest: rest.map(({ title, url }) => ({ title: defuseAddresses(title), url })),
		notes: notes.map(defuseAddresses),
	};
}

function alertParts(document: MessageDocument): string[] {
	const { heading, lead, intro, entries, links } = document;
	const [{ rows, links: pages }] = entries;
	return [
		[heading, ...lead].join('\n'),
		intro.join('\n'),
		labeled(rows.map(({ label, values }) => [label, values] as const)),
		labeled([...pages, ...links].map(({ label, url }) => [label, [url]] as const)),
		...smallPrint(document),
	];
}

function digestParts(document: MessageDocument): string[] {
	const { heading, lead, intro, entries, rest, notes, links } = document;
	return [
		heading,
		...lead,
		intro.join('\n'),
		...entries.map(entryLines),
		[moreText(rest), ...moreLinks(rest).map(({ label, url }) => `   ${label}: ${url}`)]
			.filter((line) => line !== '')
			.join('\n'),
		...notes,
		links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
		...smallPrint(document),
	];
}

function smallPrint(document: MessageDocument): string[] {
	return [omittedText(document), document.footer.join('\n')];
}

function entryLines(entry: DocumentEntry, index: number): string {
	return [
		`${index + 1}. ${entry.title}`,
		...compactFacts(entry),
		positionOf(entry).join('   '),
		...entry.links.map(({ label, url }) => `${label}: ${url}`),
	]
		.filter((line) => line !== '')
		.join('\n   ');
}

/** A longer label would push all values to the right; its value follows right after it instead. */
const MAX_ALIGNED = 16;

/** Lines `Label:  value` with aligned values. */
function labeled(
	lines: ReadonlyArray<readonly [label: string, values: readonly string[]]>,
): string {
	const lengths = lines.map(([label]) => label.length);
	const width = Math.max(0, ...lengths.filter((length) => length <= MAX_ALIGNED)) + 2;
	return lines
		.map(([label, values]) => {
			const start = label.length <= MAX_ALIGNED ? `${label}:`.padEnd(width) : `${label}: `;
			return start + values.join(`\n${' '.repeat(width)}`);
		})
		.join('\n');
}
