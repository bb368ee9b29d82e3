import { startSandbox, type Sandbox } from '@fink/sandbox';
import { NodeOperationError, type INode, type INodeType } from 'n8n-workflow';

import { toNodeError } from '@fink/kit';
import { FinkError } from '@fink/core';

import { builtPackage, runNodes } from './runNodes';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const nodeOf = (type: string): INode => ({
	id: '1',
	name: 'A tool',
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

/** As n8n finds what a tool does: an action of an operation that depends on a resource. */
async function actionsOf(name: string): Promise<Array<string | undefined>> {
	const type = (await builtPackage()).nodes[`n8n-nodes-fink.${name}`] as INodeType;
	const { properties } = type.description;
	const operations = properties.filter(
		(property) => property.name === 'operation' && property.displayOptions?.show?.resource,
	);
	return operations.flatMap(({ options = [] }) =>
		options.map((option) => ('action' in option ? option.action : undefined)),
	);
}

describe('a node as the tool of an agent', () => {
	it.each([
		['finkCutout', 2],
		['renderLightCurve', 2],
		['finkQuickLook', 3],
		['planObservation', 2],
		['finkSources', 14],
		['finkTools', 7],
	])('tells a model what each operation of %s does', async (name, atLeast) => {
		const actions = await actionsOf(name);
		expect(actions.length).toBeGreaterThanOrEqual(atLeast);
		expect(new Set(actions).size).toBe(actions.length);
		expect(actions).not.toContain(undefined);
	});

	it('says its advice in the message, and that it gets no files', () => {
		const error = new FinkError('The item has no FITS file to draw', {
			advice: 'Name the binary field.',
			remedy: 'chooseBinaryField',
		});
		const context = (type: string) => ({ getNode: () => nodeOf(type) });
		const asTool = toNodeError(context('n8n-nodes-fink.renderCutoutTool'), error, 0);
		expect(asTool.message).toMatch(
			/^The item has no FITS file to draw\. Name the binary field\..*As a tool, this node gets neither files nor items.*Show Object/,
		);
		const asNode = toNodeError(context('n8n-nodes-fink.renderCutout'), error, 0);
		expect(asNode.message).toBe('The item has no FITS file to draw [item 0]');
	});

	it('says so for errors of n8n itself, too', () => {
		const node = nodeOf('n8n-nodes-fink.readAlertPacketTool');
		const error = new NodeOperationError(node, 'There is no binary file [item 0]', {
			description: 'Make sure that there is one',
		});
		const { message } = toNodeError({ getNode: () => node }, error, 0);
		expect(message).toBe('There is no binary file. Make sure that there is one');
		expect(toNodeError({ getNode: () => nodeOf('x.readAlertPacket') }, error, 0)).toBe(error);
	});

	it('still finds its fields by their defaults in workflows from before there was a resource', async () => {
		const [{ latestDiaSourceId }] = sandbox.sky.examples();
		const { items, error } = await runNodes(
			[{ type: 'finkCutout', parameters: { kinds: ['Science'] } }],
			{ baseUrl: sandbox.url, input: [{ diaSourceId: latestDiaSourceId }] },
		);
		expect(error).toBeUndefined();
		expect(Object.keys(items[0].binary ?? {})).toEqual(['science']);
	});
});
