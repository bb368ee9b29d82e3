import type { FinkClient } from '../api';

/** What a model hands to a tool, by parameter name. Nobody has checked it. */
export type ToolArguments = Readonly<Record<string, unknown>>;

/** One parameter of a tool, as the model sees it. */
export interface ToolParameter {
	/** e.g. `max_rows`. */
	readonly name: string;
	readonly type: 'number' | 'string';
	/** One or two sentences with form, range and default. */
	readonly description: string;
	/** Makes the parameter optional. */
	readonly default?: number | string;
}

/** What tools work with. */
export interface ToolContext {
	readonly client: FinkClient;
	/** Unix time in ms. */
	readonly now: () => number;
	/** Base URL of the API, for links to its pictures. */
	readonly baseUrl: string;
}

/** A picture for the user, which the model may not see. */
export interface ToolPicture {
	readonly bytes: Uint8Array;
	readonly mimeType: string;
	readonly fileName: string;
}

/** What a tool answers: at most MAX_ANSWER characters of JSON, tables as CSV in one field. */
export interface ToolAnswer {
	readonly record: Readonly<Record<string, unknown>>;
	readonly picture?: ToolPicture;
}

/** One thing that a language model can ask Fink, complete in one file. */
export interface AgentTool {
	/** By which a model calls it, e.g. `fink_get_object`; never changed. */
	readonly name: string;
	/** In lists for people, e.g. `Get Object`. */
	readonly title: string;
	/** Everything that a model knows about it: what it does, when to use it, what it returns. */
	readonly description: string;
	readonly parameters: readonly ToolParameter[];
	/** @throws {FinkError} Bad arguments, nothing found that had to exist, or a server that fails. */
	readonly run: (given: ToolArguments, context: ToolContext) => Promise<ToolAnswer>;
}
