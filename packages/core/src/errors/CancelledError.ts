import { FinkError } from './FinkError';

/** The execution was cancelled while a request was waiting or under way. */
export class CancelledError extends FinkError {
	constructor() {
		super('The execution was cancelled', { advice: 'Run the workflow again to go on.' });
	}
}
