import { AGENT_TOOLS } from '@fink/core';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';

import { builtPackage, runNodes } from './runNodes';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

async function fields(): Promise<INodeProperties[]> {
	const type = (await builtPackage()).nodes['n8n-nodes-fink.finkTools'] as INodeType;
	return type.description.properties;
}

const fieldsOf = async (operation: string) =>
	(await fields()).filter(({ displayOptions }) =>
		displayOptions?.show?.operation?.includes(operation),
	);

/** n8n runs a tool as a node of its own; here it stands in a chain, with what a model would give. */
const ask = async (operation: string, given: INodeParameters) =>
	await runNodes([{ type: 'finkTools', parameters: { operation, ...given } }], {
		baseUrl: sandbox.url,
	});

describe('Fink Tools', () => {
	it.each(AGENT_TOOLS.map((tool) => [tool.name, tool] as const))(
		'offers %s with a description and arguments that a model fills, without a click',
		async (name, tool) => {
			const [description, ...rest] = await fieldsOf(name);
			expect(description).toMatchObject({ name: 'toolDescription', default: tool.description });
			expect(rest.map((field) => field.name)).toEqual(tool.parameters.map((p) => p.name));
			for (const field of rest) {
				expect(String(field.default)).toMatch(/^=\{\{ \$fromAI\('\w+', `[^`]+`, '(string|number)'/);
			}
		},
	);

	it('answers with one item that holds the record', async () => {
		const [{ diaObjectId }] = sandbox.sky.examples();
		const { items } = await ask('fink_get_object', { diaObjectId });
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({ found: 1, diaObjectId });
	});

	it('hands on a picture as a file', async () => {
		const [{ diaObjectId }] = sandbox.sky.examples();
		const { items } = await ask('fink_show_object', { diaObjectId });
		expect(items[0].binary?.picture).toMatchObject({ mimeType: 'image/png' });
		expect(items[0].json.markdown).toMatch(/^!\[Science cutout of \d+\]\(http/);
	});

	it('gives the failure as its answer when On Error is Continue', async () => {
		const parameters = { operation: 'fink_get_object', diaObjectId: 'SN 2026abc' };
		const node = { type: 'finkTools', parameters, onError: 'continueRegularOutput' } as const;
		const { items, error } = await runNodes([node], { baseUrl: sandbox.url });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0].json.error).toMatch(/must contain only digits\. This is a name/);
	});

	it('says the advice in the message, without the item', async () => {
		const { error } = await ask('fink_get_object', { diaObjectId: 'SN 2026abc' });
		expect(error?.message).toMatch(/must contain only digits\. This is a name.*fink_find_object/);
		expect(error?.message).not.toMatch(/\[item/);
	});
});
