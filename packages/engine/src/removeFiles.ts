import './environment';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes the files of all items so far, as n8n does with those of old executions. */
export async function removeFiles(): Promise<void> {
	const folder = join(process.env.N8N_USER_FOLDER ?? '', '.n8n', 'storage', 'workflows');
	await rm(folder, { recursive: true, force: true });
}
