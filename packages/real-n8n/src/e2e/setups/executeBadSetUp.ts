import type { INode } from 'n8n-workflow';

import { expectThat } from '../examples/expectThat';
import { executeInServer } from '../../workflows/executeInServer';
import { SANDBOX_CREDENTIAL } from '../../workflows/importCredential';
import type { N8nSession } from '../../server/N8nSession';
import type { BadSetUp } from './BadSetUp';

/** What one node failed with. */
export interface SeenFailure {
	readonly node: string;
	readonly message: string;
	/** Under the message. */
	readonly description: string;
}

const TYPE = SANDBOX_CREDENTIAL.type;

/** Of no object: nothing of it is ever looked at. */
const ID = '170032915988086813';

const NODES: ReadonlyArray<Pick<INode, 'name' | 'type' | 'parameters'>> = [
	{
		name: 'Fink Sources',
		type: 'n8n-nodes-fink.finkSources',
		parameters: {
			resource: 'source',
			operation: 'getAll',
			diaObjectId: { __rl: true, mode: 'id', value: ID },
			output: 'items',
			limit: 1,
		},
	},
	{
		name: 'Fink Cutout',
		type: 'n8n-nodes-fink.finkCutout',
		parameters: { operation: 'get', diaSourceId: ID, kinds: ['Science'], format: 'fits' },
	},
];

/** A credential that n8n has. */
export interface EnteredCredential {
	readonly id: string;
	readonly name: string;
}

/** Enters a base URL as a credential. */
export async function enterBaseUrl(
	session: N8nSession,
	name: string,
	baseUrl: string,
): Promise<EnteredCredential> {
	const credential = { name, type: TYPE, data: { baseUrl } };
	const { id } = await session.post<{ id: string }>('/rest/credentials', credential);
	return { id, name };
}

/**
 * Executes a lookup and a download as separate workflows, and reads their errors.
 *
 * @param credential - With the bad base URL; without one, production is used.
 * @throws {RealN8nError} When a node succeeds.
 */
export async function executeBadSetUp(
	session: N8nSession,
	{ title, baseUrl }: BadSetUp,
	credential?: EnteredCredential,
): Promise<SeenFailure[]> {
	const credentials = credential && { [TYPE]: { ...credential } };
	const failures = NODES.map(async (node) => {
		const workflow = workflowOf(`${title}: ${node.name}`, { ...node, credentials });
		const { id } = await session.post<{ id: string }>('/rest/workflows', workflow);
		const { failure } = await executeInServer(session, id, 'Start');
		expectThat(failure !== undefined, `${node.name} fails with ${baseUrl}`, 'it succeeded');
		return failure;
	});
	return await Promise.all(failures);
}

function workflowOf(
	name: string,
	node: Pick<INode, 'name' | 'type' | 'parameters' | 'credentials'>,
) {
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	return {
		name,
		nodes: [start, node].map((each, index) => ({
			...each,
			id: `bad-set-up-${index}`,
			typeVersion: 1,
			position: [220 * index, 0],
		})),
		connections: { Start: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		active: false,
	};
}
