import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LocalN8n } from './LocalN8n';
import { runN8nCommand } from './runN8nCommand';

/** The credential that the workflows of `examples/` name, by its id. */
export const SANDBOX_CREDENTIAL = {
	id: 'finkSandbox00001',
	name: 'Fink sandbox',
	type: 'finkApi',
} as const;

/**
 * Imports the Fink API credential with the sandbox's address, in place of the one before.
 *
 * @throws {EditorError} When n8n refuses it.
 */
export async function importCredential(n8n: LocalN8n, sandboxUrl: string): Promise<void> {
	const file = join(n8n.userFolder, 'credentials.json');
	writeFileSync(file, JSON.stringify([{ ...SANDBOX_CREDENTIAL, data: { baseUrl: sandboxUrl } }]));
	await runN8nCommand(n8n, ['import:credentials', `--input=${file}`], {
		expected: 'Successfully imported 1 credential',
	});
}
