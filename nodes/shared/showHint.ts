import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Shows a sentence above the node's output, for what is no error but should not pass unseen. n8n before
 * 1.83 has no such place and shows nothing.
 */
export function showHint(context: IExecuteFunctions, message: string): void {
	context.addExecutionHints?.({ message, location: 'outputPane', type: 'warning' });
}
