import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { LOOPBACK, listenOnLoopback } from '../net';
import { discord } from './discord';
import { matrix } from './matrix';
import { PostError, type PostAnswer, type PostRequest, type PostService } from './PostService';
import { readRequest } from './readRequest';
import { teams } from './teams';
import { telegram } from './telegram';

/** A request and what became of it. */
export interface PostRecord extends PostRequest {
	/** Name of the service. */
	readonly service: string;
	/** Undefined when the service took it. */
	readonly error?: string;
}

/** A running stand-in of Telegram, Discord, Teams and Matrix. */
export interface PostServer {
	readonly url: string;
	/** Addresses and secrets of the services, as users give them to n8n. */
	readonly accounts: typeof ACCOUNTS;
	/** Every request so far, oldest first. */
	readonly posts: readonly PostRecord[];
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

/** How to start them. */
export interface PostOptions {
	/** Gets every request that a service took. */
	readonly onPost?: (record: PostRecord) => void;
}

const SERVICES: readonly PostService[] = [telegram, discord, teams, matrix];

const ACCOUNTS = {
	telegramToken: '123456:STAND-IN',
	discordPath: '/discord/api/webhooks/1/stand-in?wait=true',
	teamsPath: '/teams/workflows/stand-in',
	matrixToken: 'stand-in',
} as const;

/** Starts stand-ins of chats on loopback, which check requests as the services document them. */
export async function startPostServer({ onPost }: PostOptions = {}): Promise<PostServer> {
	const posts: PostRecord[] = [];

	const answer = async (message: IncomingMessage): Promise<PostAnswer> => {
		const service = SERVICES.find(({ prefix }) => message.url?.startsWith(prefix));
		if (!service) return { status: 404, json: { error: `no service at ${message.url}` } };
		const request = await readRequest(message, service.prefix);
		try {
			const given = service.answer(request);
			posts.push({ service: service.name, ...request });
			onPost?.(posts[posts.length - 1]);
			return given;
		} catch (error) {
			if (!(error instanceof PostError)) throw error;
			posts.push({ service: service.name, ...request, error: error.message });
			return { status: error.status, json: error.json };
		}
	};
	const respond = (response: ServerResponse, { status, json }: PostAnswer) => {
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(json === undefined ? undefined : JSON.stringify(json));
	};
	const server = createServer((request, response) => {
		answer(request).then(
			(given) => respond(response, given),
			(error: unknown) => respond(response, { status: 400, json: { error: String(error) } }),
		);
	});
	const url = `http://${LOOPBACK}:${await listenOnLoopback(server)}`;
	return {
		url,
		accounts: ACCOUNTS,
		posts,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
