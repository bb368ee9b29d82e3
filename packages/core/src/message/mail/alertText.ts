import type { AlertContent } from '../AlertContent';
import { cleanLines } from '../cleanLines';
import type { MessageOptions } from '../Message';

/** One alert as a plain text e-mail: the same content as the HTML one. */
export function alertText(
	{ heading, lead, rows, links }: AlertContent,
	{ intro = '', footer = '' }: MessageOptions,
): string {
	const parts = [
		[heading, ...lead.map(({ text }) => text)].join('\n'),
		cleanLines(intro).join('\n'),
		labeled(rows.map(({ fact, values }) => [fact.label, values] as const)),
		labeled(links.map(({ label, url }) => [label, [url]] as const)),
		cleanLines(footer).join('\n'),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
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
