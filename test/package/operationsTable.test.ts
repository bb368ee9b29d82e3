import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation, Resource } from '../../nodes/FinkSources/Operation';
import { RESOURCES } from '../../nodes/FinkSources/resources';

const PAGE = join(__dirname, '../../docs/fink-sources.md');
const [BEGIN, END] = ['<!-- operations: table -->\n\n', '\n\n<!-- end -->'];

/** The table of all operations, made from their files. */
function operationsTable(): string {
	return [
		'| resource: operation | does | one item (shortened, values illustrative) |',
		'|---|---|---|',
		...RESOURCES.flatMap((resource) =>
			resource.operations.map((operation) => row(resource, operation)),
		),
	].join('\n');
}

function row({ title }: Resource, operation: Operation): string {
	const mark = operation.isUnconfirmed ? ' ¹' : '';
	return `| ${title}: ${operation.title}${mark} | ${operation.description} | ${operation.example} |`;
}

describe('the page of Fink Sources', () => {
	it('lists every operation as its file describes it (WRITE_DOCS=1 writes the list)', () => {
		const page = readFileSync(PAGE, 'utf8');
		const from = page.indexOf(BEGIN) + BEGIN.length;
		const to = page.indexOf(END, from);
		if (process.env.WRITE_DOCS) {
			writeFileSync(PAGE, page.slice(0, from) + operationsTable() + page.slice(to));
		} else expect(page.slice(from, to)).toBe(operationsTable());
	});

	it('has an example in JSON, or in words, for each', () => {
		const examples = RESOURCES.flatMap(({ operations }) =>
			operations.map(({ example }) => example),
		);
		for (const [, json] of examples.flatMap((example) => [...example.matchAll(/`(\{.*?\})`/g)])) {
			expect(() => JSON.parse(json)).not.toThrow();
		}
		expect(examples.filter((example) => !/`\{|^as /.test(example))).toEqual([]);
	});
});
