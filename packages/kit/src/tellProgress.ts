import type { IExecuteFunctions } from 'n8n-workflow';

/** Functions to report progress; old versions of n8n have neither. */
export type ProgressContext = Pick<IExecuteFunctions, 'sendMessageToUI' | 'logger'>;

/**
 * Says how far a node is, where n8n shows it: manual runs in the browser's console, which the editor mirrors
 * with the node's name; all runs in the server's log at level debug. n8n has no progress bar, and old versions
 * neither of these.
 */
export function tellProgress(context: ProgressContext, nodeName: string, message: string): void {
	context.sendMessageToUI?.(message);
	context.logger?.debug(`${nodeName}: ${message}`);
}
