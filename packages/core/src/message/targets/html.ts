import { compactFacts, positionOf } from '../document/compactFacts';
import type { DocumentEntry, MessageDocument } from '../document/MessageDocument';
import { moreLinks, moreText } from '../document/moreAlerts';
import { omittedText } from '../document/omittedText';
import {
	bandChip,
	escapeHtml,
	factTable,
	link,
	linkButtons,
	page,
	paragraph,
	pictureBlock,
	quiet,
	rule,
	textHtml,
} from './mail/html';
import type { Target } from './Target';

/** An HTML email, which may be of any length. */
export const html = {
	name: 'html',
	title: 'Email (HTML)',
	description: 'A complete HTML document for email programs, which is also a web page',
	pictures: ['field', 'url'],
	write: (document) => {
		const body = document.kind === 'alert' ? alertBody(document) : digestBody(document);
		return page(document.heading, body.filter((part) => part !== '').join('\n'));
	},
} as const satisfies Target<'html', string>;

function alertBody(document: MessageDocument): string[] {
	const { heading, lead, intro, entries, links } = document;
	const [{ portal, band, pictures, rows, links: pages }] = entries;
	const title = portal ? link(portal.url, heading) : textHtml(heading);
	return [
		`<h1 style="margin:0;word-break:break-word;font-size:21px;line-height:28px;font-weight:bold">${title}</h1>`,
		brightnessLine(lead, band),
		paragraph(intro),
		pictureBlock(pictures),
		factTable(rows),
		linkButtons([...pages, ...links]),
		...smallPrint(document),
	];
}

function brightnessLine(lead: readonly string[], band: string | null): string {
	if (lead.length === 0) return '';
	const words = lead.map(textHtml).join('<br>');
	return `<p style="margin:6px 0 0;font-size:17px;line-height:24px">${bandChip(band)}${words}</p>`;
}

function digestBody(document: MessageDocument): string[] {
	const { heading, lead, intro, entries, rest, notes, links } = document;
	const more = moreLinks(rest).map(({ label, url }) => link(url, label));
	return [
		`<h1 style="margin:0;word-break:break-word;font-size:19px;line-height:26px;font-weight:bold">${textHtml(heading)}</h1>`,
		...lead.map((line) => quiet(textHtml(line))),
		paragraph(intro),
		...entries.map(entryPart),
		rest.length > 0 ? rule() : '',
		quiet([moreText(rest), more.join(', ')].filter((part) => part !== '').join(': ')),
		...notes.map((note) => quiet(textHtml(note))),
		linkButtons(links),
		...smallPrint(document),
	];
}

function smallPrint(document: MessageDocument): string[] {
	return [
		quiet(textHtml(omittedText(document))),
		quiet(document.footer.map(escapeHtml).join('<br>')),
	];
}

function entryPart(entry: DocumentEntry, index: number): string {
	const { portal, band, pictures, links } = entry;
	const title = portal ? link(portal.url, entry.title) : textHtml(entry.title);
	return [
		rule(),
		`<h2 style="margin:14px 0 0;font-size:17px;line-height:24px;font-weight:bold">${index + 1}. ${bandChip(band)}${title}</h2>`,
		factLine(compactFacts(entry)),
		pictureBlock(pictures),
		quiet(unbroken(positionOf(entry)), "font-family:'SF Mono',Menlo,Consolas,monospace;"),
		quiet(links.map(({ label, url }) => link(url, label)).join(' &nbsp;·&nbsp; ')),
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** Facts in a line that wraps between them; the first one, the brightness, is bold. */
function factLine(facts: readonly string[]): string {
	if (facts.length === 0) return '';
	const words = facts.map((fact, index) => {
		const end = index < facts.length - 1 ? '&nbsp;&nbsp;·' : '';
		const weight = index === 0 ? ';font-weight:bold' : '';
		return `<span style="display:inline-block;margin-right:7px${weight}">${textHtml(fact)}${end}</span>`;
	});
	return `<p style="margin:8px 0 0;font-size:14px;line-height:21px">${words.join(' ')}</p>`;
}

/** Values that do not wrap. */
function unbroken(values: readonly string[]): string {
	return values
		.map((value) => {
			return `<span style="display:inline-block;margin-right:18px">${textHtml(value)}</span>`;
		})
		.join(' ');
}
