import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ExampleWorkflow } from './exampleWorkflows';
import { importCredentials, type ImportedCredential } from './importCredential';
import { importWorkflows } from './importWorkflows';
import type { LocalN8n } from '../server/LocalN8n';
import { step } from '../machine/step';

/** What was imported into a user folder before. */
interface Imported {
	/** The credentials, as text. */
	readonly credentials?: string;
	/** Fingerprint of each workflow's file, by id. */
	readonly workflows: Readonly<Record<string, string>>;
}

/**
 * Imports the credentials and the workflows that are not there yet or have changed since. A workflow that
 * was edited in the editor stays as it is until its file changes.
 *
 * @throws {RealN8nError} When n8n refuses something.
 */
export async function importMissing(
	n8n: LocalN8n,
	credentials: readonly ImportedCredential[],
	examples: readonly ExampleWorkflow[],
): Promise<void> {
	const file = join(n8n.userFolder, 'imported.json');
	const before: Imported = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as Imported)
		: { workflows: {} };

	const current = JSON.stringify(credentials);
	if (before.credentials !== current) {
		await step(`Importing ${credentials.map(({ name }) => name).join(', ')}`, () =>
			importCredentials(n8n, credentials),
		);
	}
	const missing = examples.filter(({ id, fingerprint }) => before.workflows[id] !== fingerprint);
	if (missing.length > 0) {
		await step(`Importing ${missing.map(({ id }) => id).join(', ')}`, () =>
			importWorkflows(n8n, missing),
		);
	}
	const workflows = Object.fromEntries(examples.map(({ id, fingerprint }) => [id, fingerprint]));
	writeFileSync(file, JSON.stringify({ credentials: current, workflows } satisfies Imported));
}
