/** A refusal of Slack's Web API: HTTP 200 with `ok: false`, a code, and sometimes more. */
export class SlackError extends Error {
	/**
	 * @param code - As documented for the method, e.g. `channel_not_found`.
	 * @param details - Further fields of the answer, e.g. `needed` of `missing_scope`.
	 */
	constructor(
		readonly code: string,
		readonly details: Readonly<Record<string, unknown>> = {},
	) {
		super(code);
	}
}
