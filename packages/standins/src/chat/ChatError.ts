/** A request that the model refuses, as OpenAI does. */
export class ChatError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly type = 'invalid_request_error',
	) {
		super(message);
	}
}
