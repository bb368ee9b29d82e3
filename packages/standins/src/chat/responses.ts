import { ChatError } from './ChatError';
import type { ChatFormat, IssuedReply } from './ChatFormat';
import type { ToolCall, ToolOffer } from './Conversation';
import { pairResults } from './pairResults';
import { picturesOf, textOf } from './textOf';

interface Entry {
	readonly type?: string;
	readonly role?: string;
	readonly content?: unknown;
	readonly call_id?: string;
	readonly name?: string;
	readonly arguments?: string;
	readonly output?: unknown;
}

interface Body {
	readonly model?: string;
	readonly instructions?: string;
	readonly input?: string | readonly Entry[];
	readonly tools?: ReadonlyArray<ToolOffer & { readonly type: string }>;
}

/** https://platform.openai.com/docs/api-reference/responses */
export const responses: ChatFormat = {
	path: '/responses',
	endsWithDone: false,

	read(body) {
		const { model, instructions = '', input, tools = [] } = body as Body;
		if (!model) throw new ChatError(400, "Missing required parameter: 'model'");
		if (input === undefined) throw new ChatError(400, "Missing required parameter: 'input'");
		const entries: readonly Entry[] =
			typeof input === 'string' ? [{ role: 'user', content: input }] : input;
		const last = entries.map(({ role }) => role).lastIndexOf('user');
		const since = entries.slice(last + 1);
		const calls = since
			.filter(({ type }) => type === 'function_call')
			.map(({ call_id = '', name = '', arguments: text = '' }): ToolCall => ({
				id: call_id,
				tool: name,
				arguments: text,
			}));
		const results = since
			.filter(({ type }) => type === 'function_call_output')
			.map(({ call_id = '', output }) => ({ id: call_id, text: textOf(output) }));
		const system = entries
			.filter(({ role }) => role === 'system' || role === 'developer')
			.map(({ content }) => textOf(content));
		return {
			model,
			system: [instructions, ...system].join('\n'),
			question: last < 0 ? '' : textOf(entries[last].content),
			pictures: last < 0 ? [] : picturesOf(entries[last].content),
			tools: tools.filter(({ type }) => type === 'function'),
			results: pairResults(calls, results),
		};
	},

	write: (reply, model) => ({ ...header(model), status: 'completed', output: outputOf(reply) }),

	stream(reply, model) {
		const output = outputOf(reply);
		const started = { ...header(model), status: 'in_progress', output: [] };
		const events: Array<{ type: string; [field: string]: unknown }> = [
			{ type: 'response.created', response: started },
		];
		output.forEach((item, output_index) => {
			events.push({ type: 'response.output_item.added', output_index, item });
			if ('answer' in reply) {
				const place = { item_id: item.id, output_index, content_index: 0 };
				events.push({ type: 'response.output_text.delta', ...place, delta: reply.answer });
			}
			events.push({ type: 'response.output_item.done', output_index, item });
		});
		const response = { ...header(model), status: 'completed', output };
		events.push({ type: 'response.completed', response });
		return events.map((event, sequence_number) => ({
			event: event.type,
			data: { ...event, sequence_number },
		}));
	},
};

const header = (model: string) => ({
	id: 'resp_standin',
	object: 'response',
	created_at: Math.floor(Date.now() / 1000),
	model,
	error: null,
	incomplete_details: null,
	parallel_tool_calls: true,
	tools: [],
	usage: {
		input_tokens: 1,
		input_tokens_details: { cached_tokens: 0 },
		output_tokens: 1,
		output_tokens_details: { reasoning_tokens: 0 },
		total_tokens: 2,
	},
});

function outputOf(reply: IssuedReply): Array<{ id: string; [field: string]: unknown }> {
	if ('answer' in reply) {
		const content = [{ type: 'output_text', text: reply.answer, annotations: [] }];
		return [
			{ id: 'msg_standin', type: 'message', role: 'assistant', status: 'completed', content },
		];
	}
	return reply.calls.map(({ id, tool, arguments: text }) => ({
		id: `fc_${id}`,
		type: 'function_call',
		status: 'completed',
		call_id: id,
		name: tool,
		arguments: text,
	}));
}
