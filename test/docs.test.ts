import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FACTS, QUANTITIES } from '@fink/core';

describe('tables of the docs', () => {
	it.each([
		['fink-message.md', FACTS],
		['render-light-curve.md', QUANTITIES],
	] as const)('%s lists all choices, in their order and words', (file, choices) => {
		const text = readFileSync(join(__dirname, '../docs', file), 'utf8');
		const rows = choices.map(({ title, description }) => `| ${title} | ${description} |`);
		expect(text).toContain(`|---|---|\n${rows.join('\n')}\n\n`);
	});
});
