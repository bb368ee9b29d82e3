import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LocalN8n } from '../server/LocalN8n';
import { runN8nCommand } from '../server/runN8nCommand';

/** The credential that the workflows of `examples/` name, by its id. */
export const SANDBOX_CREDENTIAL = {
	id: 'finkSandbox00001',
	name: 'Fink sandbox',
	type: 'finkApi',
} as const;

/** A credential as n8n's command takes it: in plain, encrypted on import. */
export interface ImportedCredential {
	readonly id: string;
	readonly name: string;
	/** E.g. `finkApi`. */
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Imports the Fink API credential with the sandbox's address, in place of the one before.
 *
 * @throws {RealN8nError} When n8n refuses it.
 */
export async function importCredential(n8n: LocalN8n, sandboxUrl: string): Promise<void> {
	await importCredentials(n8n, [{ ...SANDBOX_CREDENTIAL, data: { baseUrl: sandboxUrl } }]);
}

/**
 * Imports credentials, in place of those before.
 *
 * @throws {RealN8nError} When n8n refuses one.
 */
export async function importCredentials(
	n8n: LocalN8n,
	credentials: readonly ImportedCredential[],
): Promise<void> {
	const file = join(n8n.userFolder, 'credentials.json');
	writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
	await runN8nCommand(n8n, ['import:credentials', `--input=${file}`], {
		expected: `Successfully imported ${credentials.length} credential`,
	});
}
