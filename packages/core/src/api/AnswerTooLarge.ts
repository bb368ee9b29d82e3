/** What `Send` rejects with when a body is longer than the request allows. */
export class AnswerTooLarge extends Error {
	/** @param maxBytes - How much was allowed. */
	constructor(readonly maxBytes: number) {
		super(`The answer has more than ${maxBytes} bytes`);
		this.name = 'AnswerTooLarge';
	}
}
