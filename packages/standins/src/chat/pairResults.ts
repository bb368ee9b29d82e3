import { ChatError } from './ChatError';
import type { ToolCall, ToolResult } from './Conversation';

/**
 * Brings results together with the calls that they answer.
 *
 * @param calls - All calls that the model has asked for, by the messages of the request.
 * @throws {ChatError} When a result answers no call, or a call has no result: OpenAI refuses both.
 */
export function pairResults(
	calls: readonly ToolCall[],
	results: ReadonlyArray<{ id: string; text: string }>,
): ToolResult[] {
	for (const { id } of calls) {
		if (results.some((result) => result.id === id)) continue;
		throw new ChatError(400, `No tool output found for function call ${id}`);
	}
	return results.map(({ id, text }) => {
		const call = calls.find((issued) => issued.id === id);
		if (!call) throw new ChatError(400, `No tool call found for function call output ${id}`);
		return { call, text };
	});
}
