import type { CheckBench } from './examples';
import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import { waitUntil } from '../machine/waitUntil';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { deactivateWorkflow } from '../workflows/deactivateWorkflow';
import { executeInServer, waitForExecution } from '../workflows/executeInServer';
import type { ExecutionSummary } from '../workflows/Execution';
import type { N8nSession } from '../server/N8nSession';
import type { StandIns } from '../standins/StandIns';

/** n8n's own triggers fire once a minute or more often in checks. */
const FIRING_MS = 150_000;

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
		awaitFiring: async (changes) => {
			const workflowId = await idOfChanged(changes);
			await activateWorkflow(session, workflowId);
			try {
				const isFired = async () => (await executionsOf(session, workflowId)).length > 0;
				const signal = AbortSignal.timeout(2 * FIRING_MS);
				await waitUntil('its trigger fires', isFired, { signal, timeoutMs: FIRING_MS });
			} finally {
				await deactivateWorkflow(session, workflowId);
			}
			const [first] = await executionsOf(session, workflowId);
			const execution = await waitForExecution(session, first.id);
			execution.assertSuccess();
			return execution;
		},
		executeChanged: async (trigger, changes) => await execute(await idOfChanged(changes), trigger),
		executeAnyway: async (trigger, changes) =>
			await executeInServer(session, await idOfChanged(changes), trigger),
	};
}

/** Executions that the workflow's own trigger started, oldest first. */
async function executionsOf(session: N8nSession, workflowId: string): Promise<ExecutionSummary[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/rest/executions?filter=${filter}`;
	const { results } = await session.get<{ results: ExecutionSummary[] }>(path);
	return results.filter(({ mode }) => mode === 'trigger').reverse();
}
