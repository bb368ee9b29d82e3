/** What `Send` rejects with when a body is longer than the request allows. */
export class AnswerTooLarge extends Error {
	/** @param mostBytes - How much was allowed. */
	constructor(readonly mostBytes: number) {
		super(`The answer has more than ${mostBytes} bytes`);
		this.name = 'AnswerTooLarge';
	}
}
