import type { AlertContent } from '../composeAlertMessage';
import { cleanLines } from '../cleanLines';
import type { MessageOptions } from '../Message';
import { labeled } from './labeled';

/** One alert as a plain text e-mail: the same words as the HTML one. */
export function alertText(
	{ heading, lead, rows, links }: AlertContent,
	{ intro = '', footer = '' }: MessageOptions,
): string {
	const parts = [
		[heading, ...lead.map(({ text }) => text)].join('\n'),
		cleanLines(intro).join('\n'),
		labeled(rows.map(({ label, values }) => [label, values] as const)),
		labeled(links.map(({ label, url }) => [label, [url]] as const)),
		cleanLines(footer).join('\n'),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
