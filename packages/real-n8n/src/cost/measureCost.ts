import { setTimeout as sleep } from 'node:timers/promises';

import { processorMs } from '../machine/processorMs';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { waitUntil } from '../machine/waitUntil';
import type { N8nServer } from '../server/N8nServer';
import type { CostBench, Store } from './CostBench';
import { CONNECTIONS, WAYS, workflowId, type Connection, type Way } from './costWorkflows';
import { expectSamePictures } from './expectSamePictures';

/** n8n registers webhooks some time after it has answered that a workflow is active. */
const REGISTRATION_MS = 120_000;

/** n8n is done when it uses less than this in this time: saving goes on after the answer. */
const QUIET_MS = 20;
const QUIET_TIME_MS = 400;

/** Rounds that are not counted: V8 optimizes what runs often. */
const WARM_UP_ROUNDS = 5;

/** Executions of one turn, at most: those of one alert take longest. */
const MAX_EXECUTIONS = 60;

/** How much to measure. */
export interface CostPlan {
	/** Sizes of executions to compare, alerts. */
	readonly sizes: readonly number[];
	/** Alerts of one turn, at least; in at most 60 executions. */
	readonly alertsPerTurn: number;
	readonly rounds: number;
}

/** What a size of executions costs over one connection: processor time per alert, in milliseconds, round by round. */
export interface CostRow {
	readonly store: Store;
	readonly connection: Connection;
	/** Alerts in one execution. */
	readonly size: number;
	readonly msPerAlert: Readonly<Record<Way, readonly number[]>>;
}

/**
 * Processor time that n8n takes for triplets by three nodes, by Fink Quick Look, and for executions that do nothing, in
 * turns. All threads of n8n and its task runner count; the local Fink does not.
 *
 * @param onRow - Gets each row when it is measured.
 * @throws {RealN8nError} When an execution fails, or the ways do not draw the same pictures.
 */
export async function measureCost(
	bench: CostBench,
	store: Store,
	plan: CostPlan,
	onRow: (row: CostRow) => void,
): Promise<void> {
	const { server, session } = await bench.start(store);
	try {
		for (const connection of CONNECTIONS) {
			await step(`Same pictures by both ways, over ${connection}`, async () => {
				await register(bench, server, connection);
				await expectSamePictures(session, bench.objectIds(5), connection, async (way, ids) => {
					await execute(server, workflowId(way, connection), ids);
				});
			});
		}
		for (const size of plan.sizes) {
			for (const connection of CONNECTIONS) {
				const title = `${size} an execution, files in the ${store}, ${connection}`;
				const msPerAlert = await step(
					title,
					async (report) => await takeTurns(bench, server, connection, size, plan, report),
				);
				onRow({ store, connection, size, msPerAlert });
			}
		}
	} finally {
		await server.stop();
	}
}

async function register(
	{ n8n: { signal } }: CostBench,
	server: N8nServer,
	connection: Connection,
): Promise<void> {
	for (const way of WAYS) {
		const id = workflowId(way, connection);
		const isThere = async () => (await call(server, id, ['1'])).status !== 404;
		await waitUntil(`the webhook ${id} is there`, isThere, { signal, timeoutMs: REGISTRATION_MS });
	}
}

async function takeTurns(
	bench: CostBench,
	server: N8nServer,
	connection: Connection,
	size: number,
	{ alertsPerTurn, rounds }: CostPlan,
	report: (detail: string) => void,
): Promise<Record<Way, number[]>> {
	const executions = Math.min(MAX_EXECUTIONS, Math.ceil(alertsPerTurn / size));
	const ids = bench.objectIds(executions * size);
	const batches = Array.from({ length: executions }, (_, index) =>
		ids.slice(index * size, (index + 1) * size),
	);
	const found: Record<Way, number[]> = { threeNodes: [], quickLook: [], nothing: [] };
	for (let round = 1 - WARM_UP_ROUNDS; round <= rounds; round++) {
		// What comes first must not always be the same.
		for (const way of round % 2 === 0 ? WAYS : [...WAYS].reverse()) {
			bench.n8n.signal.throwIfAborted();
			report(round > 0 ? `round ${round} of ${rounds}, ${way}` : `warming up, ${way}`);
			const id = workflowId(way, connection);
			const usedMs = await processorTimeOf(server, async () => {
				for (const batch of batches) await execute(server, id, batch);
			});
			if (round > 0) found[way].push(usedMs / ids.length);
		}
	}
	return found;
}

/** @returns Milliseconds, until n8n has nothing more to do. */
async function processorTimeOf(server: N8nServer, work: () => Promise<void>): Promise<number> {
	const before = await quietMs(server);
	await work();
	return (await quietMs(server)) - before;
}

/** Waits until n8n is quiet. @returns What it has used so far. */
async function quietMs({ pid = 0 }: N8nServer): Promise<number> {
	for (let lastMs = processorMs(pid); ;) {
		await sleep(QUIET_TIME_MS);
		const nowMs = processorMs(pid);
		if (nowMs - lastMs <= QUIET_MS) return nowMs;
		lastMs = nowMs;
	}
}

async function execute(server: N8nServer, id: string, ids: readonly string[]): Promise<void> {
	const { ok, status } = await call(server, id, ids);
	if (!ok) {
		throw new RealN8nError(`The execution of ${id} failed with status ${status}`, {
			advice: `See ${server.logFile}.`,
		});
	}
}

/** Answered when the last node has ended. */
async function call(server: N8nServer, id: string, ids: readonly string[]): Promise<Response> {
	return await fetch(`${server.url}/webhook/${id}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', connection: 'close' },
		body: JSON.stringify({ diaObjectId: ids }),
	});
}
