import { startChatModel, type ChatModel, type ChatScript } from '../../src';

const LOOK_UP = {
	name: 'look_up',
	description: 'Looks an object up',
	parameters: {
		type: 'object',
		properties: { id: { type: 'string' }, limit: { type: 'number' } },
		required: ['id'],
		additionalProperties: false,
	},
};

/** Looks up the number in the question, then says what came. */
const script: ChatScript = ({ question, results }) => {
	const id = /\d{15,}/.exec(question)?.[0] ?? 0;
	if (results.length === 0) return { calls: [{ tool: 'look_up', arguments: { id } }] };
	return { answer: `Found: ${results[0].text}` };
};

interface Completion {
	readonly choices: ReadonlyArray<{
		readonly message: {
			readonly tool_calls: ReadonlyArray<{
				readonly id: string;
				readonly function: { readonly arguments: string };
			}>;
		};
		readonly finish_reason: string;
	}>;
}

interface Output {
	readonly output: ReadonlyArray<{
		readonly call_id: string;
		readonly arguments: string;
		readonly content?: ReadonlyArray<{ readonly text: string }>;
	}>;
}

const ID = '170600292779295344';

describe('startChatModel', () => {
	let model: ChatModel;

	beforeEach(async () => {
		model = await startChatModel({ script, models: ['gpt-test'] });
	});

	afterEach(() => model.close());

	const send = (path: string, body: object, key = model.apiKey) =>
		fetch(model.url + path, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
			body: JSON.stringify({ model: 'gpt-test', ...body }),
		});

	const read = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;

	const tools = [{ type: 'function', function: LOOK_UP }];
	const question = { role: 'user', content: `What is ${ID}?` };

	it('calls a tool and answers from its result by /chat/completions', async () => {
		const first = await read<Completion>(
			send('/chat/completions', { messages: [question], tools }),
		);
		const { message, finish_reason } = first.choices[0];
		expect(finish_reason).toBe('tool_calls');
		const [call] = message.tool_calls;
		expect(call.function).toEqual({ name: 'look_up', arguments: JSON.stringify({ id: ID }) });

		const result = { role: 'tool', tool_call_id: call.id, content: 'a supernova' };
		const messages = [question, message, result];
		const second = await read<Completion>(send('/chat/completions', { messages, tools }));
		expect(second.choices[0]).toMatchObject({
			message: { role: 'assistant', content: 'Found: a supernova' },
			finish_reason: 'stop',
		});
	});

	it('does the same by /responses', async () => {
		const offered = [{ type: 'function', ...LOOK_UP }];
		const first = await read<Output>(send('/responses', { input: [question], tools: offered }));
		const [call] = first.output;
		expect(call).toMatchObject({ type: 'function_call', name: 'look_up' });
		expect(JSON.parse(call.arguments)).toEqual({ id: ID });

		const { call_id } = call;
		const output = { type: 'function_call_output', call_id, output: 'a supernova' };
		const input = [question, call, output];
		const second = await read<Output>(send('/responses', { input, tools: offered }));
		expect(second.output[0].content?.[0].text).toBe('Found: a supernova');
	});

	it.each([
		['/chat/completions', { messages: [question], tools }, 'data: [DONE]\n\n'],
		[
			'/responses',
			{ input: [question], tools: [{ type: 'function', ...LOOK_UP }] },
			'"sequence_number":3}\n\n',
		],
	])('streams by %s', async (path, body, end) => {
		const answer = await send(path, { ...body, stream: true });
		expect(answer.headers.get('content-type')).toBe('text/event-stream');
		const text = await answer.text();
		expect(text).toContain('look_up');
		expect(text.endsWith(end)).toBe(true);
	});

	it('refuses results that answer no call, and calls without a result', async () => {
		const result = { role: 'tool', tool_call_id: 'call_9', content: 'x' };
		const odd = await send('/chat/completions', { messages: [question, result], tools });
		expect(odd.status).toBe(400);
		const called = {
			role: 'assistant',
			tool_calls: [{ id: 'a', function: { name: 'look_up', arguments: '{}' } }],
		};
		const open = await send('/chat/completions', { messages: [question, called], tools });
		expect(open.status).toBe(400);
	});

	it('fails when the script calls what is not offered, or with wrong arguments', async () => {
		const none = await send('/chat/completions', { messages: [question] });
		expect([none.status, model.turns[0].error]).toEqual([
			500,
			'Error: The script calls "look_up", which is not offered',
		]);
		const noId = { role: 'user', content: 'What is it?' };
		const wrong = await send('/chat/completions', { messages: [noId], tools });
		expect([wrong.status, model.turns[1].error]).toEqual([
			500,
			'Error: look_up: arguments.id is number, not string',
		]);
	});

	it('refuses a wrong key and an unknown model; lists its models', async () => {
		const body = { messages: [question], tools };
		expect((await send('/chat/completions', body, 'sk-wrong')).status).toBe(401);
		expect((await send('/chat/completions', { ...body, model: 'other' })).status).toBe(404);
		const headers = { authorization: `Bearer ${model.apiKey}` };
		const list = fetch(`${model.url}/models`, { headers });
		const { data } = await read<{ data: Array<{ id: string }> }>(list);
		expect(data.map(({ id }) => id)).toEqual(['gpt-test']);
	});
});
