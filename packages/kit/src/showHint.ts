import type { IExecuteFunctions } from 'n8n-workflow';

/** What each run of a node has said. */
const said = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Shows a sentence above the node's output, for what is not an error but should not pass unseen; each sentence once
 * a run, however many items it holds for. n8n before 1.83 has no such place and shows nothing.
 */
export function showHint(context: IExecuteFunctions, message: string): void {
	const own = said.get(context) ?? new Set<string>();
	if (own.has(message)) return;
	said.set(context, own.add(message));
	context.addExecutionHints?.({ message, location: 'outputPane', type: 'warning' });
}
