import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowJson } from '@fink/engine';

const FOLDER = join(__dirname, '..', '..', 'examples');

/** A workflow of `examples/`. */
export interface ExampleFile {
	/** Name of the file without `.json`. */
	readonly name: string;
	readonly workflow: WorkflowJson & { readonly name: string };
}

/** Every workflow of `examples/`. */
export function exampleFiles(): ExampleFile[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			const text = readFileSync(join(FOLDER, file), 'utf8');
			const workflow = JSON.parse(text) as ExampleFile['workflow'];
			return { name: file.replace(/\.json$/, ''), workflow };
		});
}
