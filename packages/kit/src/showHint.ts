import type { IExecuteFunctions } from 'n8n-workflow';

/** What each run of a node has said. */
const said = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Shows a sentence above the node's output, for something that is not an error but should be noticed; each sentence
 * once per run, even if it applies to many items. n8n before 1.83 has no such place and shows nothing.
 */
export function showHint(context: IExecuteFunctions, message: string): void {
	const own = said.get(context) ?? new Set<string>();
	if (own.has(message)) return;
	said.set(context, own.add(message));
	context.addExecutionHints?.({ message, location: 'outputPane', type: 'warning' });
}
