import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DRAFTS, FACTS, QUANTITIES, TARGETS } from '@fink/core';

describe('tables of the docs', () => {
	it.each([
		['fink-message.md', FACTS],
		['render-light-curve.md', QUANTITIES],
	] as const)('%s lists all choices, in their order and words', (file, choices) => {
		const text = readFileSync(join(__dirname, '../docs', file), 'utf8');
		const rows = choices.map(({ title, description }) => `| ${title} | ${description} |`);
		expect(text).toContain(`|---|---|\n${rows.join('\n')}\n\n`);
	});

	it.each([
		['targets', TARGETS],
		['drafts', DRAFTS],
	] as const)('fink-message.md lists all %s with their fields', (_, choices) => {
		const text = readFileSync(join(__dirname, '../docs/fink-message.md'), 'utf8');
		const rows = choices.map(({ title, name, description }) => {
			return `| ${title} | \`${name}\` | ${description} |`;
		});
		expect(text).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`);
	});
});
