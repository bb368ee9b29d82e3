import type { Sandbox } from '@fink/sandbox';
import type { IWorkflowBase } from 'n8n-workflow';

import { createDataTable } from './createDataTable';
import type { ExampleWorkflow } from './exampleWorkflows';
import type { N8nSession } from '../server/N8nSession';

const DATA_TABLE = 'n8n-nodes-base.dataTable';

/**
 * Does what the note of the watch list asks for: makes a table of two objects and chooses it in the
 * workflow. Other examples are left as they are.
 */
export async function fillInDataTable(
	session: N8nSession,
	{ id, workflow }: ExampleWorkflow,
	{ sky }: Sandbox,
): Promise<void> {
	if (!workflow.nodes.some(({ type }) => type === DATA_TABLE)) return;
	const rows = sky
		.examples()
		.slice(0, 2)
		.map(({ diaObjectId, label }) => ({ diaObjectId, note: label }));
	const table = await createDataTable(session, 'Watch list', ['diaObjectId', 'note'], rows);
	const dataTableId = { __rl: true, mode: 'id', value: table };
	const path = `/rest/workflows/${id}`;
	const { versionId } = await session.get<IWorkflowBase & { versionId: string }>(path);
	const nodes = workflow.nodes.map((node) =>
		node.type === DATA_TABLE ? { ...node, parameters: { ...node.parameters, dataTableId } } : node,
	);
	await session.patch(path, { nodes, connections: workflow.connections, versionId });
}
