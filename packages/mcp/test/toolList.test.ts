import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AGENT_TOOLS } from '@fink/core';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';

import { toolSchema } from '../src/toolSchema';

const FILE = join(__dirname, '..', 'tools.json');

/** As models are offered them: without annotations and titles. */
const offered = AGENT_TOOLS.map(toolSchema).map(({ name, description, inputSchema }) => ({
	name,
	description,
	inputSchema,
}));

describe('the tools that a model is offered', () => {
	it('are those of tools.json, so that no description changes unseen (WRITE_DOCS=1 writes it)', () => {
		const text = `${JSON.stringify(offered, null, '\t')}\n`;
		if (process.env.WRITE_DOCS) writeFileSync(FILE, text);
		expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(offered);
	});

	it('cost at most 1,350 tokens together, and 330 each', () => {
		const tokens = offered.map((tool) => encode(JSON.stringify(tool)).length);
		process.stdout.write(`tokens: ${tokens.join(' + ')} = ${tokens.reduce((a, b) => a + b)}\n`);
		expect(Math.max(...tokens)).toBeLessThanOrEqual(330);
		expect(tokens.reduce((a, b) => a + b)).toBeLessThanOrEqual(1350);
	});

	it('describe every argument, with its default where it may be left out', () => {
		for (const { parameters } of AGENT_TOOLS) {
			for (const { description, default: usual } of parameters) {
				expect(description.length).toBeGreaterThan(15);
				if (usual !== undefined) expect(description).toMatch(/[Dd]efault/);
			}
		}
	});
});
