import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { RealN8nError } from '../machine/RealN8nError';
import { ROOT } from '../machine/folders';
import { freePort } from '../machine/freePort';
import type { LocalN8n } from './LocalN8n';
import { n8nEnvironment } from './n8nEnvironment';
import { ProcessGroup } from '../machine/ProcessGroup';

/** While the machine also compiles, this has taken 40 s instead of 7 s. */
const START_TIMEOUT_MS = 300_000;

/** Another program may take a free port before n8n listens; n8n is then started with other ports. */
const MAX_STARTS = 3;
const PORT_TAKEN = /port \d+ is already in use/;

/** A running n8n. */
export class N8nServer {
	private constructor(
		private readonly group: ProcessGroup,
		/** E.g. `http://127.0.0.1:5678`. */
		readonly url: string,
		/** What it prints. */
		readonly logFile: string,
	) {}

	/**
	 * Starts n8n and waits until it answers: about 7 s, 13 s the first time, on a machine with nothing else
	 * to do.
	 *
	 * @throws {RealN8nError} When it ends instead, or says nothing for five minutes.
	 */
	static async start(n8n: LocalN8n): Promise<N8nServer> {
		for (let starts = 1; ; starts++) {
			const server = await N8nServer.spawn(n8n);
			try {
				await server.waitUntilReady(n8n.signal);
				return server;
			} catch (error) {
				await server.stop();
				if (starts === MAX_STARTS || !PORT_TAKEN.test(server.lastLines(5))) throw error;
			}
		}
	}

	private static async spawn(n8n: LocalN8n): Promise<N8nServer> {
		const { userFolder, installation } = n8n;
		const logFile = join(userFolder, 'n8n.log');
		rmSync(logFile, { force: true });
		const port = n8n.port || ((await freePort()) ?? 0);
		const brokerPort = (await freePort()) ?? 0;
		const group = new ProcessGroup(installation.node.path, [installation.script, 'start'], {
			cwd: userFolder,
			env: n8nEnvironment({ ...n8n, port }, brokerPort),
			logFile,
		});
		return new N8nServer(group, `http://127.0.0.1:${port}`, logFile);
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

	/** SIGKILL, also to its task runner: power cut, or out of memory. */
	async kill(): Promise<void> {
		this.group.kill('SIGKILL');
		await this.group.exited;
	}

	/** The error for an n8n that ended without being asked to. */
	endedError(): RealN8nError {
		return new RealN8nError('n8n ended by itself', {
			advice: `Its last words (${relative(ROOT, this.logFile)}):\n${this.lastLines(5)}`,
		});
	}

	private lastLines(count: number): string {
		if (!existsSync(this.logFile)) return '';
		return readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-count).join('\n');
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
				throw new RealN8nError(`n8n did not answer within ${START_TIMEOUT_MS / 1000} s`, {
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
