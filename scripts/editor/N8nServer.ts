import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { EditorError } from './EditorError';
import { ROOT } from './folders';
import { freePort } from './freePort';
import type { LocalN8n } from './LocalN8n';
import { n8nEnvironment } from './n8nEnvironment';
import { ProcessGroup } from './ProcessGroup';

const START_TIMEOUT_MS = 120_000;

/** A running n8n. */
export class N8nServer {
	/** E.g. `http://127.0.0.1:5678`. */
	readonly url: string;
	/** What it prints. */
	readonly logFile: string;

	private constructor(
		private readonly group: ProcessGroup,
		{ port, userFolder }: LocalN8n,
	) {
		this.url = `http://127.0.0.1:${port}`;
		this.logFile = join(userFolder, 'n8n.log');
	}

	/**
	 * Starts n8n and waits until it answers: about 7 s, 13 s the first time.
	 *
	 * @throws {EditorError} When it ends instead, or says nothing for two minutes.
	 */
	static async start(n8n: LocalN8n): Promise<N8nServer> {
		const { userFolder, port, signal } = n8n;
		const { node, script } = n8n.installation;
		const brokerPort = (await freePort()) ?? 0;
		const logFile = join(userFolder, 'n8n.log');
		rmSync(logFile, { force: true });
		const group = new ProcessGroup(node.path, [script, 'start'], {
			cwd: userFolder,
			env: n8nEnvironment({ userFolder, port, brokerPort, nodePath: node.path }),
			logFile,
		});
		const server = new N8nServer(group, n8n);
		try {
			await server.waitUntilReady(signal);
		} catch (error) {
			await server.stop();
			throw error;
		}
		return server;
	}

	/** Resolves when n8n ends by itself or is stopped. */
	get exited(): Promise<number | null> {
		return this.group.exited;
	}

	/** Its process id. */
	get pid(): number | undefined {
		return this.group.pid;
	}

	/** Stops n8n and its task runner. */
	async stop(): Promise<void> {
		await this.group.stop();
	}

	/** The error for an n8n that ended without being asked to. */
	endedError(): EditorError {
		const lines = readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-5);
		return new EditorError('n8n ended by itself', {
			advice: `Its last words (${relative(ROOT, this.logFile)}):\n${lines.join('\n')}`,
		});
	}

	private async waitUntilReady(signal: AbortSignal): Promise<void> {
		let ended = false;
		const end = () => {
			ended = true;
		};
		this.exited.then(end, end);
		const giveUpAt = Date.now() + START_TIMEOUT_MS;
		while (!ended) {
			signal.throwIfAborted();
			if (await this.answers()) return;
			if (Date.now() > giveUpAt) {
				throw new EditorError(`n8n did not answer within ${START_TIMEOUT_MS / 1000} s`, {
					advice: `See what it is doing in ${relative(ROOT, this.logFile)}.`,
				});
			}
			await sleep(200, undefined, { signal });
		}
		throw this.endedError();
	}

	/**
	 * The health check answers before REST does, and until the database is there everything is answered by
	 * 200 and "n8n is starting up. Please wait": only JSON counts.
	 */
	private async answers(): Promise<boolean> {
		try {
			const answer = await fetch(`${this.url}/rest/settings`);
			return answer.ok && /json/.test(answer.headers.get('content-type') ?? '');
		} catch {
			return false;
		}
	}
}
