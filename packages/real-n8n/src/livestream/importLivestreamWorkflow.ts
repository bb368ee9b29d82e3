import type { INode, INodeParameters } from 'n8n-workflow';

import { LIVESTREAM_CREDENTIAL } from '../standins/credentialsFor';
import type { LocalN8n } from '../server/LocalN8n';
import { importCredentials } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';

/** Alerts that an execution of the workflow gets at most. */
export const MAX_ALERTS = 10;

/** Id of the workflow. */
export const WORKFLOW = 'fink-livestream-check';

const { type: CREDENTIAL_TYPE, ...CREDENTIAL } = LIVESTREAM_CREDENTIAL;

/** Where the workflow reads and where its alerts go. */
export interface LivestreamPlaces {
	/** `host:port` of the broker. */
	readonly servers: string;
	readonly groupId: string;
	readonly topic: string;
	/** Gets a request for each alert whose picture was drawn. */
	readonly receiver: string;
}

/** Imports a workflow: the livestream's alerts, a triplet of each, and a request that names it. */
export async function importLivestreamWorkflow(
	n8n: LocalN8n,
	{ servers, groupId, topic, receiver }: LivestreamPlaces,
): Promise<void> {
	const data = { servers, groupId, authentication: 'none' };
	await importCredentials(n8n, [{ ...CREDENTIAL, type: CREDENTIAL_TYPE, data }]);
	const node = (name: string, type: string, typeVersion: number, parameters: INodeParameters) => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0] as INode['position'],
		parameters,
	});
	const trigger = {
		...node('Stream', 'n8n-nodes-fink-livestream.finkLivestreamTrigger', 1, {
			topics: [topic],
			begin: 'now',
			maxAlerts: MAX_ALERTS,
			maxSeconds: 0.2,
		}),
		credentials: { finkLivestreamApi: CREDENTIAL },
	};
	const draw = node('Draw', 'n8n-nodes-fink.renderCutout', 1, { layout: 'triplet' });
	const post = node('Post', 'n8n-nodes-base.httpRequest', 4.2, {
		method: 'POST',
		url: receiver,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify({ key: $json.key }) }}',
		options: {},
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });
	const workflow = {
		name: WORKFLOW,
		nodes: [trigger, draw, post],
		connections: { Stream: to('Draw'), Draw: to('Post') },
		settings: { executionOrder: 'v1' as const },
	};
	const entry = { id: WORKFLOW, name: WORKFLOW, workflow, fingerprint: '', startsManually: false };
	await importWorkflows(n8n, [entry]);
}
