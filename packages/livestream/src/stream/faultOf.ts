import { StreamError } from '../client/StreamError';

/** The error as the stream's own; anything else is a fault of this program and ends the reading. */
export function faultOf(error: unknown): StreamError {
	if (error instanceof StreamError) return error;
	const cause = error instanceof Error ? error : new Error(String(error));
	return new StreamError('protocol', `Reading the livestream failed: ${cause.message}`, {
		advice: 'Unpublish the workflow and publish it again with Begin: Continue.',
		cause,
	});
}
