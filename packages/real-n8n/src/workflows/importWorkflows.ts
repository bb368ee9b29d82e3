import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ExampleWorkflow } from './exampleWorkflows';
import type { LocalN8n } from '../server/LocalN8n';
import { runN8nCommand } from '../server/runN8nCommand';

/**
 * Imports workflows under their ids, in place of those before.
 *
 * @throws {RealN8nError} When n8n refuses one.
 */
export async function importWorkflows(
	n8n: LocalN8n,
	workflows: readonly ExampleWorkflow[],
): Promise<void> {
	const folder = join(n8n.userFolder, 'workflows');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	for (const { id, workflow } of workflows) {
		writeFileSync(join(folder, `${id}.json`), JSON.stringify({ ...workflow, id, active: false }));
	}
	await runN8nCommand(n8n, ['import:workflow', '--separate', `--input=${folder}`], {
		expected: `Successfully imported ${workflows.length} workflow`,
	});
}
