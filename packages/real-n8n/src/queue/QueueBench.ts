import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';

import { activateWorkflow } from '../workflows/activateWorkflow';
import { freePort } from '../machine/freePort';
import { mjdTaiNow } from '../machine/mjdTaiNow';
import { importCredential } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { step } from '../machine/step';
import { CONCURRENCY, N8nWorker } from './N8nWorker';
import { PicturedSky } from './PicturedSky';
import { PictureReceiver } from './PictureReceiver';
import { Postgres } from './Postgres';
import { queueWorkflows, WORKFLOWS } from './queueWorkflows';
import type { Service } from './Service';
import { startRedis } from './startRedis';

/** Different pictures among the alerts. */
const POOL_SIZE = 100;

/** Everything that queue mode needs on this machine, n8n itself not yet started. */
export class QueueBench {
	private constructor(
		readonly n8n: LocalN8n,
		readonly database: Postgres,
		readonly log: AlertLog,
		readonly sky: PicturedSky,
		readonly fink: Sandbox,
		readonly receiver: PictureReceiver,
		private readonly redis: Service,
	) {}

	/**
	 * Starts PostgreSQL, Redis, a local Fink and the receiver; installs n8n and the packed nodes; imports
	 * the workflows of `examples/queue`.
	 *
	 * @throws {RealN8nError} When something is missing or fails.
	 */
	static async open(signal: AbortSignal): Promise<QueueBench> {
		const wish = { folder: 'queue', port: 0, fresh: true, hasLivestream: true, signal };
		const { n8n } = await prepareN8n(wish);
		const folder = (name: string) => join(n8n.userFolder, name);
		const database = await step('Starting PostgreSQL', () =>
			Postgres.start(folder('postgres'), signal),
		);
		const redis = await step('Starting Redis', () => startRedis(folder('redis'), signal));
		const log = new AlertLog(mjdTaiNow);
		const sky = await step(
			'Simulating alerts',
			async () => new PicturedSky(log.asSky(), POOL_SIZE),
		);
		const fink = await startSandbox({
			sky,
			log: (line) => appendFileSync(folder('fink.log'), `${line}\n`),
		});
		const receiver = await PictureReceiver.start();
		const environment = {
			...database.environment,
			N8N_DEFAULT_BINARY_DATA_MODE: 'database',
			N8N_ENCRYPTION_KEY: 'the-same-for-all-processes',
			EXECUTIONS_DATA_PRUNE: 'false',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
		};
		const port = (await freePort()) ?? 0;
		const bench = new QueueBench(
			{ ...n8n, port, environment },
			database,
			log,
			sky,
			fink,
			receiver,
			redis,
		);
		try {
			await step('Importing the workflows', async () => {
				await importCredential(bench.n8n, fink.url);
				const mainUrl = `http://127.0.0.1:${port}`;
				const workflows = queueWorkflows({ mainUrl, receiverUrl: receiver.url });
				await importWorkflows(bench.n8n, workflows);
			});
		} catch (error) {
			await bench.close();
			throw error;
		}
		return bench;
	}

	/** Alerts of a moment ago, of one tag. */
	ingest(count: number, hoursAgo = 0.01): string[] {
		return this.log.ingest({ count, mjdTai: mjdTaiNow() - hoursAgo / 24 });
	}

	/** Starts one process that does everything itself. */
	async startAlone(): Promise<N8nServer> {
		const environment = {
			...this.n8n.environment,
			EXECUTIONS_MODE: 'regular',
			N8N_CONCURRENCY_PRODUCTION_LIMIT: String(CONCURRENCY),
		};
		const alone = { ...this.n8n, environment };
		const server = await step('Starting n8n, one process', () => N8nServer.start(alone));
		await this.activate(server, WORKFLOWS.renderBatch, WORKFLOWS.handOutAll);
		return server;
	}

	/** Starts the main process of queue mode. */
	async startMain(): Promise<N8nServer> {
		const server = await step('Starting n8n, the main process', () => N8nServer.start(this.queued));
		await this.activate(server, WORKFLOWS.renderBatch, WORKFLOWS.handOutAll);
		return server;
	}

	/** Starts a worker. */
	async startWorker(name: string): Promise<N8nWorker> {
		return await step(`Starting n8n, ${name}`, () => N8nWorker.start(this.queued, name));
	}

	/** Activates workflows; those that are active already stay so. */
	async activate(server: N8nServer, ...ids: string[]): Promise<N8nSession> {
		const session = await N8nSession.open(server.url, ownerAccount(this.n8n.userFolder));
		for (const id of ids) await activateWorkflow(session, id);
		return session;
	}

	/** Executions by workflow and status, e.g. `["queue-render-batch", "success", "100"]`. */
	executions(): string[][] {
		return this.database.query(
			'select "workflowId", status, count(*) from execution_entity group by 1, 2 order by 1, 2',
		);
	}

	/** Id of the only execution of a workflow. */
	executionOf(workflowId: string): string {
		const [[id]] = this.database.query(
			`select id from execution_entity where "workflowId" = '${workflowId}'`,
		);
		return id;
	}

	/** Executions that are neither done nor given up. */
	unsettled(): number {
		const [[count]] = this.database.query(
			"select count(*) from execution_entity where status in ('new', 'running', 'waiting')",
		);
		return Number(count);
	}

	/** Starts the story over: no alerts delivered, no executions. */
	forget(): void {
		this.receiver.clear();
		this.database.query('delete from execution_entity');
		this.database.query('delete from binary_data');
	}

	async close(): Promise<void> {
		this.receiver.close();
		await this.fink.close();
		await this.redis.stop();
		await this.database.stop();
	}

	private get queued(): LocalN8n {
		const environment = {
			...this.n8n.environment,
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		};
		return { ...this.n8n, environment };
	}
}
