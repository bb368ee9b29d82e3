import { altTextOf } from '../alertWords';
import { cleanLines } from '../cleanLines';
import { linksOf, ownLinks, portalOf } from '../linksOf';
import { pictureBlock } from '../mail/alertHtml';
import {
	bandChip,
	escapeHtml,
	link,
	linkButtons,
	page,
	paragraph,
	quiet,
	rule,
} from '../mail/html';
import type { MessageOptions } from '../Message';
import { leadingOf } from './brightAlerts';
import type { DigestAlert, DigestContent } from './DigestAlert';
import { digestFacts, digestPosition } from './digestWords';
import { moreLinks, moreText } from './moreAlerts';

/** A digest as an HTML e-mail. */
export function digestHtml(
	{ heading, brightest, shown, rest, failure }: DigestContent,
	options: MessageOptions,
): string {
	const more = moreLinks(rest).map(({ label, url }) => link(url, label));
	return page(
		heading,
		[
			`<h1 style="margin:0;word-break:break-word;font-size:19px;line-height:26px;font-weight:bold">${escapeHtml(heading)}</h1>`,
			quiet(escapeHtml(brightest)),
			paragraph(cleanLines(options.intro ?? '')),
			...shown.map((alert, index) => alertPart(alert, index, options)),
			rest.length > 0 ? rule() : '',
			quiet([moreText(rest), more.join(', ')].filter((part) => part !== '').join(': ')),
			quiet(escapeHtml(failure)),
			linkButtons(ownLinks(options.extraLinks)),
			quiet(
				cleanLines(options.footer ?? '')
					.map(escapeHtml)
					.join('<br>'),
			),
		]
			.filter((part) => part !== '')
			.join('\n'),
	);
}

function alertPart(alert: DigestAlert, index: number, options: MessageOptions): string {
	const { facts, pictures, pictureNames } = alert;
	const portal = portalOf(facts, options);
	const title = portal ? link(portal.url, facts.title) : escapeHtml(facts.title);
	const links = linksOf(facts, { links: options.links });
	const names = new Map(pictures.cids?.map((cid, at) => [cid, pictureNames[at]]));
	const position = unbroken(digestPosition(facts, options.facts));
	return [
		rule(),
		`<h2 style="margin:14px 0 0;font-size:17px;line-height:24px;font-weight:bold">${index + 1}. ${bandChip(leadingOf(facts)?.band ?? null)}${title}</h2>`,
		factLine(digestFacts(facts, options.facts)),
		pictureBlock(pictures, (cid) => altTextOf(facts, cid && names.get(cid))),
		quiet(position, "font-family:'SF Mono',Menlo,Consolas,monospace;"),
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
		return `<span style="display:inline-block;margin-right:7px${weight}">${escapeHtml(fact)}${end}</span>`;
	});
	return `<p style="margin:8px 0 0;font-size:14px;line-height:21px">${words.join(' ')}</p>`;
}

/** Values that do not wrap. */
function unbroken(values: readonly string[]): string {
	return values
		.map((value) => {
			return `<span style="display:inline-block;margin-right:18px">${escapeHtml(value)}</span>`;
		})
		.join(' ');
}
