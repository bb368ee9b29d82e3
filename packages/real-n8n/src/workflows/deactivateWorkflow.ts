import type { N8nSession } from '../server/N8nSession';

/** Deactivates a workflow: n8n 2 unpublishes it, n8n 1 sets it inactive. */
export async function deactivateWorkflow(session: N8nSession, id: string): Promise<void> {
	const { versionCli } = await session.get<{ versionCli: string }>('/rest/settings');
	const path = `/rest/workflows/${id}`;
	const { versionId } = await session.get<{ versionId: string }>(path);
	if (versionCli.startsWith('1.')) await session.patch(path, { active: false, versionId });
	else await session.post(`${path}/deactivate`, { versionId });
}
