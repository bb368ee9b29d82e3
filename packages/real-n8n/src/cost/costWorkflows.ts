import type { WorkflowJson } from '@fink/engine';

import type { ExampleWorkflow } from '../workflows/exampleWorkflows';

type Node = WorkflowJson['nodes'][number];

/** How the local Fink is reached. */
export const CONNECTIONS = ['http', 'https'] as const;

/** How the local Fink is reached. */
export type Connection = (typeof CONNECTIONS)[number];

/** What is compared: two ways to the same triplets, and an execution that does nothing. */
export const WAYS = ['threeNodes', 'quickLook', 'nothing'] as const;

/** What is compared. */
export type Way = (typeof WAYS)[number];

/** Name of the last node of each workflow. */
export const LAST_NODE: Readonly<Record<Way, string>> = {
	threeNodes: 'Render Cutout',
	quickLook: 'Fink Quick Look',
	nothing: 'Each Object',
};

/** The width that Render Cutout gives a triplet of panels of 300 pixels. */
const WIDTH_PIXELS = 932;

/** Id of a workflow, which is also the path of its webhook. */
export function workflowId(way: Way, connection: Connection): string {
	return `cost-${way}-${connection}`;
}

/** Id of the credential of a connection. */
export function credentialId(connection: Connection): string {
	return `costSandbox-${connection}`;
}

/** Workflows that take a list of objects at a webhook and draw a triplet of each. */
export function costWorkflows(): ExampleWorkflow[] {
	return CONNECTIONS.flatMap((connection) =>
		WAYS.map((way) => {
			const id = workflowId(way, connection);
			const workflow = { ...chained([...beginning(id), ...nodesOf(way, connection)]), name: id };
			return { id, name: id, workflow, fingerprint: '', startsManually: false };
		}),
	);
}

function beginning(path: string): Node[] {
	return [
		node('Objects', 'n8n-nodes-base.webhook', 2, {
			httpMethod: 'POST',
			path,
			responseMode: 'lastNode',
			responseData: 'noData',
			options: {},
		}),
		node('Each Object', 'n8n-nodes-base.splitOut', 1, {
			fieldToSplitOut: 'body.diaObjectId',
			options: { destinationFieldName: 'diaObjectId' },
		}),
	];
}

function nodesOf(way: Way, connection: Connection): Node[] {
	const credentials = { finkApi: { id: credentialId(connection), name: connection } };
	switch (way) {
		case 'nothing':
			return [];
		case 'quickLook':
			return [
				{
					...node('Fink Quick Look', 'n8n-nodes-fink.finkQuickLook', 1, {
						resource: 'look',
						operation: 'triplet',
						object: '={{ $json.diaObjectId }}',
						options: { theme: 'dark', width: WIDTH_PIXELS },
					}),
					credentials,
				},
			];
		case 'threeNodes':
			return [
				{
					...node('Fink Sources', 'n8n-nodes-fink.finkSources', 1, {
						resource: 'source',
						operation: 'getAll',
						diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
						output: 'items',
						returnAll: false,
						limit: 1,
						simplify: true,
						recordFields: 'all',
						options: {},
					}),
					credentials,
				},
				{
					...node('Fink Cutout', 'n8n-nodes-fink.finkCutout', 1, {
						resource: 'cutout',
						operation: 'get',
						diaSourceId: '={{ $json.diaSourceId }}',
						kinds: ['Science', 'Template', 'Difference'],
						format: 'fits',
						waitForFresh: false,
					}),
					credentials,
				},
				node('Render Cutout', 'n8n-nodes-fink.renderCutout', 1, {
					operation: 'render',
					pixelsFrom: 'binary',
					layout: 'triplet',
					overlays: ['compass', 'label', 'reticle', 'scaleBar'],
					preset: 'auto',
					sizePixels: 300,
					options: { theme: 'dark' },
				}),
			];
	}
}

function chained(nodes: readonly Node[]): WorkflowJson {
	const placed = nodes.map((each, index) => ({
		...each,
		position: [index * 220, 0] as [number, number],
	}));
	const links = placed
		.slice(1)
		.map(({ name }, index) => [
			placed[index].name,
			{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
		]);
	return { nodes: placed, connections: Object.fromEntries(links) };
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Node['parameters'],
): Node {
	const webhook = type.endsWith('.webhook') ? { webhookId: String(parameters.path) } : {};
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...webhook };
}
