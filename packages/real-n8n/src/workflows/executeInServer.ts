import { setTimeout as sleep } from 'node:timers/promises';

import type { IWorkflowBase } from 'n8n-workflow';

import { RealN8nError } from '../machine/RealN8nError';
import { Execution } from './Execution';
import type { N8nSession } from '../server/N8nSession';

const TIMEOUT_MS = 120_000;

/**
 * Executes a workflow in the running server as the editor's button does, and waits for its end.
 *
 * @param trigger - Name of the node to start from.
 * @throws {RealN8nError} When it does not start or does not end; not when it fails.
 */
export async function executeInServer(
	session: N8nSession,
	id: string,
	trigger: string,
): Promise<Execution> {
	const workflowData = await session.get<IWorkflowBase>(`/rest/workflows/${id}`);
	const { executionId } = await session.post<{ executionId?: string }>(
		`/rest/workflows/${id}/run`,
		{ workflowData, startNodes: [], triggerToStartFrom: { name: trigger } },
	);
	if (executionId === undefined) {
		throw new RealN8nError(`n8n did not start ${id} from "${trigger}"`, {
			advice: 'Is there such a trigger, and does it need no event from outside?',
		});
	}
	return await waitForExecution(session, executionId);
}

/** @throws {RealN8nError} When it has not ended after two minutes. */
export async function waitForExecution(session: N8nSession, id: string): Promise<Execution> {
	const endMs = Date.now() + TIMEOUT_MS;
	while (Date.now() < endMs) {
		const execution = await Execution.read(session, id);
		if (execution) return execution;
		await sleep(200);
	}
	throw new RealN8nError(`Execution ${id} has not ended after ${TIMEOUT_MS / 1000} s`, {
		advice: 'See its progress in the editor, and n8n.log in the state folder.',
	});
}
