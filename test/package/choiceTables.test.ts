import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Choice, INTERVALS, LAYOUTS, OVERLAYS, type Parameter, STRETCHES } from '@fink/core';

const PAGE = join(__dirname, '../../docs/render-cutout.md');

/** Tables of the page, by the name in their first mark. */
const TABLES = {
	intervals: tableWithFields('interval', INTERVALS),
	stretches: tableWithFields('stretch', STRETCHES),
	overlays: table(
		['overlay', 'what it draws'],
		OVERLAYS.map(({ title, description }) => [title, description]),
	),
};

function tableWithFields(what: string, choices: readonly Choice[]): string {
	return table(
		[what, 'what it does', 'fields (default)'],
		choices.map(({ title, description = '', parameters = [] }) => [
			title,
			description,
			parameters
				.filter(({ isAdvanced }) => !isAdvanced)
				.map((parameter) => fieldInWords(parameter, choices))
				.join(', '),
		]),
	);
}

/** Choices that share a field share its default, which is that of the first of them. */
function fieldInWords(parameter: Parameter, choices: readonly Choice[]): string {
	const fieldOf = ({ name, field = name }: Parameter) => field;
	const first = choices
		.flatMap(({ parameters = [] }) => parameters)
		.find((other) => fieldOf(other) === fieldOf(parameter));
	return `${parameter.title} (${(first ?? parameter).default})`;
}

function table(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

describe('the page of Render Cutout', () => {
	it.each(Object.entries(TABLES))(
		'lists the %s as core does (WRITE_DOCS=1 writes the list)',
		(name, expected) => {
			const page = readFileSync(PAGE, 'utf8');
			const begin = `<!-- choices: ${name} -->\n\n`;
			const from = page.indexOf(begin) + begin.length;
			const to = page.indexOf('\n\n<!-- end -->', from);
			if (process.env.WRITE_DOCS) {
				writeFileSync(PAGE, page.slice(0, from) + expected + page.slice(to));
			} else expect(page.slice(from, to)).toBe(expected);
		},
	);

	it('has a row for every layout', () => {
		const page = readFileSync(PAGE, 'utf8');
		expect(LAYOUTS.filter(({ title }) => !page.includes(`\n| ${title} | `))).toEqual([]);
	});
});
