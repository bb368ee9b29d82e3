import type { ChatReply, Conversation, ToolCall } from './Conversation';

/** A reply with the ids of its calls. */
export type IssuedReply =
	| Extract<ChatReply, { answer: string }>
	| { readonly calls: readonly ToolCall[] };

/** One of OpenAI's ways to talk to a model. */
export interface ChatFormat {
	/** Below the base URL, e.g. `/chat/completions`. */
	readonly path: string;
	/** @throws {ChatError} When the request is not what the endpoint takes. */
	read(body: Readonly<Record<string, unknown>>): Conversation;
	/** The whole answer. */
	write(reply: IssuedReply, model: string): object;
	/** The same as server-sent events: name and data, without the last `[DONE]`. */
	stream(reply: IssuedReply, model: string): ReadonlyArray<{ event?: string; data: object }>;
	/** Whether the stream ends with `[DONE]`. */
	readonly endsWithDone: boolean;
}
