/** A tool that the request offers to the model. */
export interface ToolOffer {
	readonly name: string;
	readonly description: string;
	/** JSON schema of its arguments. */
	readonly parameters: JsonSchema;
}

/** The supported part of JSON schema. */
export interface JsonSchema {
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly enum?: readonly unknown[];
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly items?: JsonSchema;
	readonly additionalProperties?: boolean | JsonSchema;
}

/** A call that the model requests. */
export interface ToolCall {
	readonly id: string;
	readonly tool: string;
	/** As in the message: JSON as text. */
	readonly arguments: string;
}

/** What came of a call. */
export interface ToolResult {
	readonly call: ToolCall;
	readonly text: string;
}

/** The content of a request, independent of the endpoint's names. */
export interface Conversation {
	readonly model: string;
	/** Instructions and system messages. */
	readonly system: string;
	/** What the user said last. */
	readonly question: string;
	/** Addresses of its pictures, usually `data:` with all bytes. */
	readonly pictures: readonly string[];
	readonly tools: readonly ToolOffer[];
	/** Of the calls since the question, oldest first. */
	readonly results: readonly ToolResult[];
}

/** A call as a script asks for it. */
export interface WantedCall {
	readonly tool: string;
	readonly arguments: Readonly<Record<string, unknown>>;
	/** Sent as it is, though the tool's schema may forbid it: models do that. @default checked */
	readonly isRaw?: true;
}

/** What the model says next: an answer, or calls of tools that the request offers. */
export type ChatReply = { readonly answer: string } | { readonly calls: readonly WantedCall[] };

/** Decides what the model says next. */
export type ChatScript = (conversation: Conversation) => ChatReply;
