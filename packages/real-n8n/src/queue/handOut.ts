import { performance } from 'node:perf_hooks';

import type { N8nServer } from '../server/N8nServer';
import type { QueueBench } from './QueueBench';
import { waitUntil } from '../machine/waitUntil';

/** An hour: 2,000 alerts at the rate of a slow laptop, and more. */
export const PATIENCE_MS = 3_600_000;

/** n8n registers a webhook some time after it has answered that its workflow is active. */
const REGISTRATION_MS = 120_000;

/** Calls the workflow that hands out all alerts. */
export async function handOut(server: N8nServer, signal: AbortSignal): Promise<void> {
	const call = async () => (await fetch(`${server.url}/webhook/start`, { method: 'POST' })).ok;
	const options = { signal, timeoutMs: REGISTRATION_MS, pauseMs: 1_000 };
	await waitUntil('the webhook that starts is there', call, options);
}

/**
 * Hands out all alerts and waits until `count` of them are delivered.
 *
 * @returns Seconds from the start to the last delivery.
 */
export async function handOutAndWait(
	bench: QueueBench,
	server: N8nServer,
	count: number,
): Promise<number> {
	const { signal } = bench.n8n;
	await handOut(server, signal);
	const startedMs = performance.now();
	// A batch that failed is handed out again: only the end of everything is the end without all.
	const isOver = () => bench.receiver.size > 0 && bench.unsettled() === 0;
	const isDone = () => bench.receiver.size >= count || isOver();
	// Seldom: asking the database takes what is being measured.
	const waiting = { signal, timeoutMs: PATIENCE_MS, pauseMs: 2_000 };
	await waitUntil(`${count} alerts`, isDone, waiting);
	const seconds = (performance.now() - startedMs) / 1000;
	await waitUntil('the executions end', () => bench.unsettled() === 0, {
		signal,
		timeoutMs: 180_000,
		pauseMs: 1_000,
	});
	return seconds;
}
