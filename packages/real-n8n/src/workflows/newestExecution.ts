import { RealN8nError } from '../machine/RealN8nError';
import type { N8nSession } from '../server/N8nSession';
import type { Execution, ExecutionSummary } from './Execution';
import { waitForExecution } from './executeInServer';

/**
 * The execution of a workflow that was started last, when it has ended.
 *
 * @throws {RealN8nError} When it was never executed.
 */
export async function newestExecution(session: N8nSession, workflowId: string): Promise<Execution> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await session.get<{ results: readonly ExecutionSummary[] }>(
		`/rest/executions?limit=1&filter=${filter}`,
	);
	const [newest] = results;
	if (newest === undefined) {
		throw new RealN8nError(`n8n keeps no execution of the workflow ${workflowId}`, {
			advice: 'Was it executed, and saved?',
		});
	}
	return await waitForExecution(session, newest.id);
}
