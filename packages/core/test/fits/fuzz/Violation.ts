/** What must never happen happened. */
export class Violation extends Error {
	/**
	 * @param invariant - Which promise was broken: the same for all inputs that break it alike.
	 * @param detail - What was seen.
	 */
	constructor(
		readonly invariant: string,
		readonly detail: string,
		cause?: unknown,
	) {
		super(`${invariant}: ${detail}`, { cause });
		this.name = 'Violation';
	}
}
