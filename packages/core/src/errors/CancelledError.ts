import { FinkError } from './FinkError';

/**
 * The execution was cancelled while a request was waiting or under way. The sentence is spelled as n8n does:
 * its engine knows a cancelled run by the word "canceled" (n8n-core, `processSuccessExecution`).
 */
export class CancelledError extends FinkError {
	constructor() {
		super('The execution was canceled', { advice: 'Run it again to continue.' });
	}
}
