import type { INode } from 'n8n-workflow';

import type { LocalN8n } from '../server/LocalN8n';
import { SANDBOX_CREDENTIAL } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';

/** Id of the workflow. */
export const WORKFLOW = 'fink-trigger-check';

/** Imports a workflow of Fink Trigger, polling every minute, and a node that posts each alert to the address. */
export async function importTriggerWorkflow(n8n: LocalN8n, url: string): Promise<void> {
	const { type, ...credential } = SANDBOX_CREDENTIAL;
	const trigger: INode = {
		id: 'trigger',
		name: 'Fink Trigger',
		type: 'n8n-nodes-fink.finkTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { pollTimes: { item: [{ mode: 'everyMinute' }] }, watch: 'tag', tag: 'in_tns' },
		credentials: { [type]: credential },
	};
	const post: INode = {
		id: 'post',
		name: 'Post',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [220, 0],
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify({ key: $json.key }) }}',
			options: {},
		},
	};
	const workflow = {
		name: WORKFLOW,
		nodes: [trigger, post],
		connections: {
			'Fink Trigger': { main: [[{ node: 'Post', type: 'main' as const, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' as const },
	};
	const entry = { id: WORKFLOW, name: WORKFLOW, workflow, fingerprint: '', startsManually: false };
	await importWorkflows(n8n, [entry]);
}
