import type { N8nSession } from './N8nSession';

/** Activates a workflow: n8n 2 publishes a version of it, n8n 1 sets it active. */
export async function activateWorkflow(session: N8nSession, id: string): Promise<void> {
	const path = `/rest/workflows/${id}`;
	const { versionId } = await session.get<{ versionId: string }>(path);
	try {
		await session.post(`${path}/activate`, { versionId });
	} catch {
		await session.patch(path, { active: true, versionId });
	}
}

/** Deactivates a workflow. */
export async function deactivateWorkflow(session: N8nSession, id: string): Promise<void> {
	const path = `/rest/workflows/${id}`;
	try {
		await session.post(`${path}/deactivate`, {});
	} catch {
		await session.patch(path, { active: false });
	}
}
