import { ChatError } from './ChatError';
import type { ChatFormat, IssuedReply } from './ChatFormat';
import type { ToolCall, ToolOffer } from './Conversation';
import { pairResults } from './pairResults';
import { picturesOf, textOf } from './textOf';

interface Message {
	readonly role: string;
	readonly content?: unknown;
	readonly tool_call_id?: string;
	readonly tool_calls?: ReadonlyArray<{
		readonly id: string;
		readonly function: { readonly name: string; readonly arguments: string };
	}>;
}

interface Body {
	readonly model?: string;
	readonly messages?: readonly Message[];
	readonly tools?: ReadonlyArray<{ readonly type: string; readonly function: ToolOffer }>;
}

/** https://platform.openai.com/docs/api-reference/chat */
export const completions: ChatFormat = {
	path: '/chat/completions',
	endsWithDone: true,

	read(body) {
		const { model, messages, tools = [] } = body as Body;
		if (!model) throw new ChatError(400, 'you must provide a model parameter');
		if (!Array.isArray(messages) || messages.length === 0) {
			throw new ChatError(400, "Missing required parameter: 'messages'");
		}
		const said = messages as readonly Message[];
		const last = said.map(({ role }) => role).lastIndexOf('user');
		const since = said.slice(last + 1);
		const calls = since.flatMap(({ tool_calls = [] }) =>
			tool_calls.map(({ id, function: { name, arguments: text } }): ToolCall => ({
				id,
				tool: name,
				arguments: text,
			})),
		);
		const results = since
			.filter(({ role }) => role === 'tool')
			.map(({ tool_call_id = '', content }) => ({ id: tool_call_id, text: textOf(content) }));
		const system = said.filter(({ role }) => role === 'system' || role === 'developer');
		return {
			model,
			system: system.map(({ content }) => textOf(content)).join('\n'),
			question: last < 0 ? '' : textOf(said[last].content),
			pictures: last < 0 ? [] : picturesOf(said[last].content),
			tools: tools.map(({ function: tool }) => tool),
			results: pairResults(calls, results),
		};
	},

	write(reply, model) {
		return {
			...header('chat.completion', model),
			choices: [
				{
					index: 0,
					message: { role: 'assistant', refusal: null, ...messageOf(reply) },
					logprobs: null,
					finish_reason: finishOf(reply),
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	},

	stream(reply, model) {
		const chunk = (delta: object, finish_reason: string | null) => ({
			data: {
				...header('chat.completion.chunk', model),
				choices: [{ index: 0, delta, finish_reason }],
			},
		});
		return [chunk({ role: 'assistant', ...messageOf(reply) }, null), chunk({}, finishOf(reply))];
	},
};

const header = (object: string, model: string) => ({
	id: 'chatcmpl-standin',
	object,
	created: Math.floor(Date.now() / 1000),
	model,
});

function messageOf(reply: IssuedReply): object {
	if ('answer' in reply) return { content: reply.answer };
	const tool_calls = reply.calls.map(({ id, tool, arguments: text }, index) => ({
		index,
		id,
		type: 'function',
		function: { name: tool, arguments: text },
	}));
	return { content: null, tool_calls };
}

function finishOf(reply: IssuedReply): string {
	return 'answer' in reply ? 'stop' : 'tool_calls';
}
