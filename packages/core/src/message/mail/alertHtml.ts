import type { AlertContent } from '../AlertContent';
import { cleanLines } from '../cleanLines';
import { httpUrl } from '../httpUrl';
import { portalOf } from '../linksOf';
import type { MessageOptions, MessagePictures } from '../Message';
import {
	bandChip,
	escapeHtml,
	factTable,
	link,
	linkButtons,
	page,
	paragraph,
	picture,
	quiet,
} from './html';

/** One alert as an HTML e-mail. */
export function alertHtml(
	{ facts, heading, lead, rows, links, altText }: AlertContent,
	options: MessageOptions & MessagePictures,
): string {
	const { intro = '', footer = '', ...pictures } = options;
	const portal = portalOf(facts, options);
	const title = portal ? link(portal.url, heading) : escapeHtml(heading);
	return page(
		heading,
		[
			`<h1 style="margin:0;word-break:break-word;font-size:21px;line-height:28px;font-weight:bold">${title}</h1>`,
			brightnessLine(lead),
			paragraph(cleanLines(intro)),
			pictureBlock(pictures, altText),
			factTable(rows),
			linkButtons(links),
			quiet(cleanLines(footer).map(escapeHtml).join('<br>')),
		]
			.filter((part) => part !== '')
			.join('\n'),
	);
}

function brightnessLine(lead: AlertContent['lead']): string {
	if (lead.length === 0) return '';
	const words = lead.map(({ text }) => escapeHtml(text)).join('<br>');
	return `<p style="margin:6px 0 0;font-size:17px;line-height:24px">${bandChip(lead[0].band)}${words}</p>`;
}

/** Pictures side by side when there are two or three, else below each other. */
export function pictureBlock(
	{ cids = [], imageUrls = [] }: MessagePictures,
	altText: (name?: string) => string,
): string {
	const sources = [
		...cids.map((cid) => [`cid:${encodeURIComponent(cid)}`, altText(cid)]),
		...imageUrls.map((url) => [httpUrl(url, 'Image URL'), altText()]),
	];
	if (sources.length === 0) return '';
	const isRow = sources.length === 2 || sources.length === 3;
	const width = isRow ? Math.floor(100 / sources.length) - 1 : 100;
	const images = sources.map(([source, alt]) => picture(source, alt, width));
	return `<div style="margin:14px 0 0">${images.join(isRow ? ' ' : '<br>')}</div>`;
}
