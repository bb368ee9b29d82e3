import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { freePort } from '../machine/freePort';
import type { LocalN8n } from '../server/LocalN8n';
import { n8nEnvironment } from '../server/n8nEnvironment';
import { ProcessGroup } from '../machine/ProcessGroup';
import { waitUntil } from '../machine/waitUntil';

/** Executions that one worker runs at a time: as in `examples/queue/compose.yml`. */
export const CONCURRENCY = 5;

/** A worker of n8n's queue mode, with its own folder, as on a separate machine. */
export class N8nWorker {
	private constructor(
		private readonly group: ProcessGroup,
		readonly name: string,
		/** What it prints. */
		readonly logFile: string,
	) {}

	/**
	 * Starts a worker and waits until it takes jobs.
	 *
	 * @param main - The n8n that it works for; the packages installed there are copied.
	 * @throws {RealN8nError} When it ends instead.
	 */
	static async start(main: LocalN8n, name: string): Promise<N8nWorker> {
		const userFolder = join(main.userFolder, name);
		rmSync(userFolder, { recursive: true, force: true });
		mkdirSync(userFolder, { recursive: true });
		const nodes = join('.n8n', 'nodes');
		cpSync(join(main.userFolder, nodes), join(userFolder, nodes), { recursive: true });

		const { node, script } = main.installation;
		const logFile = join(main.userFolder, `${name}.log`);
		const healthPort = (await freePort()) ?? 0;
		const brokerPort = (await freePort()) ?? 0;
		const group = new ProcessGroup(node.path, [script, 'worker', `--concurrency=${CONCURRENCY}`], {
			cwd: userFolder,
			env: {
				...n8nEnvironment({ ...main, userFolder }, brokerPort),
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(healthPort),
			},
			logFile,
		});
		let ended = false;
		group.exited.then(
			() => (ended = true),
			() => (ended = true),
		);
		const isReady = async () => {
			if (ended) {
				throw new RealN8nError(`${name} ended by itself`, { advice: `See ${logFile}.` });
			}
			const url = `http://127.0.0.1:${healthPort}/healthz/readiness`;
			return await fetch(url).then(
				({ ok }) => ok,
				() => false,
			);
		};
		const { signal } = main;
		await waitUntil(`${name} is ready`, isReady, { signal, timeoutMs: 300_000 });
		return new N8nWorker(group, name, logFile);
	}

	/** The first process of its group. */
	get pid(): number | undefined {
		return this.group.pid;
	}

	/** Executions that it began, by its log. */
	get started(): string[] {
		return this.logged(/Worker started execution (\d+)/g);
	}

	/** Executions that it finished, by its log. */
	get finished(): string[] {
		return this.logged(/Worker finished execution (\d+)/g);
	}

	/** Asks it to end: it finishes what it has begun. */
	async stop(): Promise<void> {
		await this.group.stop(60_000);
	}

	/** SIGKILL: power cut, or out of memory. */
	async kill(): Promise<void> {
		this.group.kill('SIGKILL');
		await this.group.exited;
		appendFileSync(this.logFile, '--- killed\n');
	}

	private logged(pattern: RegExp): string[] {
		if (!existsSync(this.logFile)) return [];
		return [...readFileSync(this.logFile, 'utf8').matchAll(pattern)].map(([, id]) => id);
	}
}
