/** What a group answers instead of doing what was asked. */
export class GroupError extends Error {
	/** @param code - The protocol's error code. */
	constructor(readonly code: number) {
		super(`The group refuses with error ${code}.`);
	}
}
