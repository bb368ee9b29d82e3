import type { BenchReport } from '../Suite';

/** A report as Markdown, which reads well in a terminal too. */
export function markdownOf({ title, columns, rows, targets, notes }: BenchReport): string {
	const cells = [columns, ...rows].map((row) => row.map(String));
	const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
	const isText = columns.map((_, i) => rows.some((row) => Number.isNaN(Number(row[i]))));
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, i) => (isText[i] ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
	const rule = `| ${widths.map((width, i) => (isText[i] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
	const wishes = targets.map(
		({ wish, found, met }) => `- ${met ? 'met' : 'MISSED'}: ${wish}: ${found}`,
	);
	return [
		`### ${title}`,
		[line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n'),
		wishes.join('\n'),
		notes.join('\n'),
	]
		.filter((part) => part !== '')
		.join('\n\n');
}
