import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowJson } from '@fink/engine';

import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import { ROOT } from '../machine/folders';
import { SANDBOX_CREDENTIAL } from '../workflows/importCredential';

type Node = WorkflowJson['nodes'][number];

/** The addresses that the workflows of `examples/queue` call. */
export interface QueueAddresses {
	/** Of n8n's main process. */
	readonly mainUrl: string;
	/** Where pictures are delivered. */
	readonly receiverUrl: string;
}

/** The tag whose alerts are handed out. */
const TAG = 'in_tns';

/** Ids under which the workflows are imported. */
export const WORKFLOWS = {
	/** Hands out all alerts of the tag when `webhook/start` is called. */
	handOutAll: 'queue-hand-out-all',
	/** Hands out what Fink Trigger emits: the example itself, once a minute. */
	handOutNew: 'queue-hand-out-new',
	/** Makes the pictures of a batch: the example itself. */
	renderBatch: 'queue-render-batch',
} as const;

/** The workflows of `examples/queue` with these addresses, and one that begins at once instead of by polling. */
export function queueWorkflows(addresses: QueueAddresses): ExampleWorkflow[] {
	const handOut = withNode(readExample('hand-out-alerts'), 'Hand Out', (node) => ({
		...node,
		parameters: { ...node.parameters, url: `${addresses.mainUrl}/webhook/fink-batch` },
	}));
	const everyMinute = withNode(handOut, 'Fink Trigger', (node) => ({
		...node,
		parameters: { ...node.parameters, pollTimes: { item: [{ mode: 'everyMinute' }] }, tag: TAG },
	}));
	const render = withNode(readExample('render-batch'), 'Deliver', (node) => ({
		...node,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `=${addresses.receiverUrl}{{ $json.diaSourceId }}`,
			sendBody: true,
			contentType: 'binaryData',
			inputDataFieldName: 'tripletPicture',
			options: {},
		},
	}));
	return [
		entry(WORKFLOWS.handOutAll, beginningAtOnce(handOut)),
		entry(WORKFLOWS.handOutNew, everyMinute),
		entry(WORKFLOWS.renderBatch, render),
	];
}

/** Fink Trigger replaced by a webhook and a look-up of everything. */
function beginningAtOnce(workflow: WorkflowJson): WorkflowJson {
	const { type, ...credential } = SANDBOX_CREDENTIAL;
	const start: Node = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [-220, 0],
		webhookId: 'f1a10000-0000-4000-8000-000000000999',
		parameters: { httpMethod: 'POST', path: 'start', responseMode: 'onReceived', options: {} },
	};
	const lookUp = {
		type: 'n8n-nodes-fink.finkSources',
		credentials: { [type]: credential },
		parameters: {
			resource: 'tag',
			operation: 'getAlerts',
			tag: TAG,
			returnAll: true,
			simplify: true,
			options: {},
		},
	};
	const replaced = withNode(workflow, 'Fink Trigger', (node) => ({ ...node, ...lookUp }));
	return {
		...replaced,
		nodes: [start, ...replaced.nodes],
		connections: {
			Start: { main: [[{ node: 'Fink Trigger', type: 'main', index: 0 }]] },
			...replaced.connections,
		},
	};
}

function withNode(
	workflow: WorkflowJson,
	name: string,
	change: (node: Node) => Node,
): WorkflowJson {
	const nodes = workflow.nodes.map((node) => (node.name === name ? change(node) : node));
	return { ...workflow, nodes };
}

function readExample(name: string): WorkflowJson {
	const file = join(ROOT, 'examples', 'queue', `${name}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as WorkflowJson;
}

function entry(id: string, workflow: WorkflowJson): ExampleWorkflow {
	const named = { ...workflow, name: id };
	return { id, name: id, workflow: named, fingerprint: '', startsManually: false };
}
