import type { N8nSession } from '../server/N8nSession';

/** Activates a workflow: n8n 2 publishes a version of it, n8n 1 sets it active. */
export async function activateWorkflow(session: N8nSession, id: string): Promise<void> {
	const path = `/rest/workflows/${id}`;
	const { versionId } = await session.get<{ versionId: string }>(path);
	if (await publishes(session)) await session.post(`${path}/activate`, { versionId });
	else await session.patch(path, { active: true, versionId });
}

async function publishes(session: N8nSession): Promise<boolean> {
	const { versionCli } = await session.get<{ versionCli: string }>('/rest/settings');
	return !versionCli.startsWith('1.');
}
