import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse,
} from 'node:http';

import { LOOPBACK, listenOnLoopback, readBytes } from '../net';
import { readArguments } from './readArguments';
import { readUpload } from './readUpload';
import { SlackApi, type IncomingCall, type SlackCallRecord } from './SlackApi';
import { Workspace, type Channel, type PostedMessage, type User } from './Workspace';

/** How to start a Slack; everything has a default. */
export interface SlackOptions {
	/** The bot's token. @default a made-up one */
	readonly token?: string;
	/** What the token is allowed. @default what the docs tell a user to allow */
	readonly scopes?: readonly string[];
	readonly channels?: readonly Channel[];
	readonly users?: readonly User[];
	/** How long an uploaded file can't be shown yet, milliseconds. @default 1500 */
	readonly processingMs?: number;
	/** Where clients find the files' host. @default this server itself */
	readonly filesUrl?: string;
	/** Gets every message that was accepted. */
	readonly onMessage?: (message: PostedMessage) => void;
}

/** A running stand-in of Slack's Web API. */
export interface Slack {
	/** Address instead of `https://slack.com`. */
	readonly url: string;
	readonly token: string;
	readonly workspace: Workspace;
	/** Every call so far, oldest first. */
	readonly calls: readonly SlackCallRecord[];
	/** Answers for `slack.com` and `files.slack.com` behind a redirect. */
	readonly handle: RequestListener;
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

const SCOPES = ['channels:read', 'chat:write', 'files:write', 'groups:read', 'users:read'];

const CHANNELS: readonly Channel[] = [
	{ id: 'C0FINKALERTS', name: 'fink-alerts' },
	{ id: 'C0NOTINVITED', name: 'not-invited', isMember: false },
];

/** Starts a stand-in of Slack's Web API on loopback, which checks calls as Slack documents them. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
	const { token = 'xoxb-stand-in', scopes = SCOPES, processingMs = 1500 } = options;
	const { channels = CHANNELS, users = [{ id: 'U0ADA', name: 'ada' }] } = options;
	const workspace = new Workspace(channels, users, processingMs, options.onMessage);
	const api = new SlackApi(workspace, token, scopes);
	let filesUrl = options.filesUrl ?? '';

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const { pathname } = new URL(request.url ?? '/', 'http://slack');
		const body = await readBytes(request);
		const [, fileId] = /^\/upload\/v1\/(\w+)$/.exec(pathname) ?? [];
		if (fileId !== undefined) {
			const bytes = readUpload(request.headers['content-type'] ?? '', body);
			const error = api.upload(fileId, bytes);
			response.writeHead(error === undefined ? 200 : 400);
			response.end(error ?? `OK - ${bytes?.length}`);
			return;
		}
		const name = pathname.replace(/^\/api\//, '');
		const json = api.call(name, () => readCall(request, body), filesUrl);
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.end(JSON.stringify(json));
	};
	const handle: RequestListener = (request, response) => {
		answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
	};

	const server = createServer(handle);
	const url = `http://${LOOPBACK}:${await listenOnLoopback(server)}`;
	filesUrl ||= url;
	return {
		url,
		token,
		workspace,
		calls: api.calls,
		handle,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** The token is in the header, or in a form; in JSON it must be in the header. */
function readCall(request: IncomingMessage, body: Buffer): IncomingCall {
	const args = readArguments(request, body);
	const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
	return { args, token: bearer ?? (typeof args.token === 'string' ? args.token : undefined) };
}
