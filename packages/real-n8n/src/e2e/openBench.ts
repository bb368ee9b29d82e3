import type { CheckBench } from './examples';
import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import { executeInServer } from '../workflows/executeInServer';
import type { N8nSession } from '../server/N8nSession';
import type { StandIns } from '../standins/StandIns';

/** What the check of one example works with. A changed example is a separate workflow, one per change. */
export function openBench(
	session: N8nSession,
	standIns: StandIns,
	{ id, name, workflow }: ExampleWorkflow,
	userFolder: string,
): CheckBench {
	const changed = new Map<string, string>();

	const idOfChanged: (changes: object) => Promise<string> = async (changes) => {
		const key = JSON.stringify(changes);
		const known = changed.get(key);
		if (known !== undefined) return known;
		const byName = changes as Record<string, object | undefined>;
		const nodes = workflow.nodes.map((node) => ({
			...node,
			parameters: { ...node.parameters, ...byName[node.name] },
		}));
		const { connections, settings } = workflow;
		const copy = { name: `${name}, changed`, nodes, connections, settings, active: false };
		const created = await session.post<{ id: string }>('/rest/workflows', copy);
		changed.set(key, created.id);
		return created.id;
	};

	const execute = async (workflowId: string, trigger: string) => {
		const execution = await executeInServer(session, workflowId, trigger);
		execution.assertSuccess();
		return execution;
	};
	return {
		session,
		standIns,
		userFolder,
		execute: (trigger) => execute(id, trigger),
		executeChanged: async (trigger, changes) => await execute(await idOfChanged(changes), trigger),
		executeAnyway: async (trigger, changes) =>
			await executeInServer(session, await idOfChanged(changes), trigger),
	};
}
