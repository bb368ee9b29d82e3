import type { Workspace } from '../Workspace';

/** Arguments as they came: JSON keeps its types, forms and addresses hold text only. */
export type SlackArguments = Readonly<Record<string, unknown>>;

/** What a method may use. */
export interface SlackCall {
	readonly workspace: Workspace;
	/** Where files go, without a trailing slash. */
	readonly filesUrl: string;
}

/** A method of Slack's Web API. */
export interface SlackMethod {
	/** E.g. `chat.postMessage`. */
	readonly name: string;
	/** What a bot's token must be allowed; nothing for a few. */
	readonly scopes: readonly string[];
	/**
	 * @returns The fields of the answer in addition to `ok`.
	 * @throws {SlackError} As documented for the method.
	 */
	answer(args: SlackArguments, call: SlackCall): Record<string, unknown>;
}
