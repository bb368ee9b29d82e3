import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { WorkflowJson } from '@fink/engine';

import { ROOT } from '../machine/folders';

/** n8n takes longer ids for unsaved workflows (`isWorkflowIdValid` in its utils). */
const MAX_ID_LENGTH = 21;

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

/** A workflow of `examples/`, as it is imported. */
export interface ExampleWorkflow {
	/** In n8n's database and in the editor's address; made from the file's name. */
	readonly id: string;
	readonly name: string;
	readonly workflow: WorkflowJson;
	/** Changes when the file does. */
	readonly fingerprint: string;
	/** It starts by the button, and so can be executed without waiting for anything. */
	readonly startsManually: boolean;
}

/** Where the examples of the livestream's package are. */
export const LIVESTREAM_EXAMPLES = join(ROOT, 'packages', 'livestream', 'examples');

/**
 * Every workflow of a folder of examples, by name of file.
 *
 * @param folder - @default `examples/` of the repository
 */
export function exampleWorkflows(folder = join(ROOT, 'examples')): ExampleWorkflow[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return files.sort().map((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		const workflow = JSON.parse(text) as WorkflowJson & { name: string };
		return {
			id: idOf(basename(file, '.json')),
			name: workflow.name,
			workflow,
			fingerprint: digestOf(text),
			startsManually: workflow.nodes.some(({ type }) => type === MANUAL_TRIGGER),
		};
	});
}

function idOf(stem: string): string {
	if (stem.length <= MAX_ID_LENGTH) return stem;
	return `${stem.slice(0, MAX_ID_LENGTH - 7)}-${digestOf(stem).slice(0, 6)}`;
}

function digestOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
