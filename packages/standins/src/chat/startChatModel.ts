import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { LOOPBACK, listenOnLoopback, readBytes } from '../net';
import { ChatError } from './ChatError';
import type { ChatFormat, IssuedReply } from './ChatFormat';
import { checkArguments } from './checkArguments';
import { completions } from './completions';
import type { ChatReply, ChatScript, Conversation } from './Conversation';
import { responses } from './responses';

/** How to start a chat model. */
export interface ChatModelOptions {
	/** What the model says. */
	readonly script: ChatScript;
	/** @default a made-up one */
	readonly apiKey?: string;
	/** Names of the models that there are. @default one that n8n's node knows */
	readonly models?: readonly string[];
}

/** A request and what was answered. */
export interface ChatTurn {
	/** E.g. `/chat/completions`. */
	readonly path: string;
	readonly conversation?: Conversation;
	readonly reply?: IssuedReply;
	/** Why it was refused. */
	readonly error?: string;
}

/** A running stand-in of a chat model with OpenAI's API. */
export interface ChatModel {
	/** To give as Base URL, e.g. `http://127.0.0.1:40123/v1`. */
	readonly url: string;
	readonly apiKey: string;
	/** Every request for words so far, oldest first. */
	readonly turns: readonly ChatTurn[];
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

const FORMATS: readonly ChatFormat[] = [completions, responses];

/**
 * Starts a chat model on loopback that answers according to a script: through both of OpenAI's endpoints,
 * whole or streamed. It only calls tools that the request offers, with arguments that their schemas allow.
 */
export async function startChatModel(options: ChatModelOptions): Promise<ChatModel> {
	const { script, apiKey = 'sk-stand-in', models = ['gpt-5-mini'] } = options;
	const turns: ChatTurn[] = [];
	let callCount = 0;

	/** @throws {ChatError} When the script asks for what the request does not offer. */
	const issue = (reply: ChatReply, { tools }: Conversation): IssuedReply => {
		if ('answer' in reply) return reply;
		const calls = reply.calls.map(({ tool: name, arguments: args, isRaw }) => {
			const tool = tools.find((offer) => offer.name === name);
			if (!tool) throw new ChatError(500, `The script calls "${name}", which is not offered`);
			const issues = isRaw ? [] : checkArguments(args, tool.parameters);
			if (issues.length > 0) throw new ChatError(500, `${name}: ${issues.join('; ')}`);
			return { id: `call_${++callCount}`, tool: name, arguments: JSON.stringify(args) };
		});
		return { calls };
	};

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const path = (request.url ?? '').replace(/^\/v1/, '');
		const body = await readBytes(request);
		const turn: { -readonly [name in keyof ChatTurn]: ChatTurn[name] } = { path };
		try {
			if (request.headers.authorization !== `Bearer ${apiKey}`) {
				throw new ChatError(401, 'Incorrect API key provided', 'invalid_api_key');
			}
			if (request.method === 'GET' && path === '/models') {
				return sendJson(response, 200, { object: 'list', data: models.map(modelOf) });
			}
			const format = FORMATS.find((known) => known.path === path);
			if (!format || request.method !== 'POST') throw new ChatError(404, 'Unknown request URL');
			turns.push(turn);
			const json = JSON.parse(body.toString()) as Record<string, unknown>;
			turn.conversation = format.read(json);
			const { model } = turn.conversation;
			if (!models.includes(model)) throw new ChatError(404, `The model ${model} does not exist`);
			turn.reply = issue(script(turn.conversation), turn.conversation);
			if (json.stream === true) sendStream(response, format, turn.reply, model);
			else sendJson(response, 200, format.write(turn.reply, model));
		} catch (error) {
			const { status, type } =
				error instanceof ChatError ? error : { status: 500, type: 'server_error' };
			turn.error = String(error);
			sendJson(response, status, { error: { message: turn.error, type, param: null, code: type } });
		}
	};

	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	const port = await listenOnLoopback(server);
	return {
		url: `http://${LOOPBACK}:${port}/v1`,
		apiKey,
		turns,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function modelOf(id: string) {
	return { id, object: 'model', created: 1_700_000_000, owned_by: 'stand-in' };
}

function sendJson(response: ServerResponse, status: number, json: object): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(json));
}

function sendStream(
	response: ServerResponse,
	format: ChatFormat,
	reply: IssuedReply,
	model: string,
): void {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	for (const { event, data } of format.stream(reply, model)) {
		if (event !== undefined) response.write(`event: ${event}\n`);
		response.write(`data: ${JSON.stringify(data)}\n\n`);
	}
	response.end(format.endsWithDone ? 'data: [DONE]\n\n' : undefined);
}
