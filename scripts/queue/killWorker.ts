import { performance } from 'node:perf_hooks';

import { EditorError } from '../editor/EditorError';
import type { N8nSession } from '../editor/N8nSession';
import { step } from '../editor/step';
import { checkDelivery } from './checkDelivery';
import { handOut, PATIENCE_MS } from './handOut';
import type { N8nWorker } from './N8nWorker';
import type { QueueBench } from './QueueBench';
import { waitUntil } from './waitUntil';

/** Of all alerts, so many are delivered when it happens. */
const PART_DONE = 0.3;

/** Alerts in a batch of `examples/queue/hand-out-alerts.json`. */
const BATCH = 20;

/**
 * Kills one of two workers in the middle, and counts what comes out: all but what the killed one had in
 * hand must be there exactly once. Then retries the executions that n8n gave up, as a user would.
 *
 * @throws {EditorError} When more is lost than what the killed worker had in hand.
 */
export async function killWorker(bench: QueueBench, wanted: readonly string[]): Promise<void> {
	const { signal } = bench.n8n;
	bench.forget();
	const server = await bench.startMain();
	const victim = await bench.startWorker('worker-1');
	const survivor = await bench.startWorker('worker-2');
	try {
		await handOut(server, signal);
		await step('Delivering a part', () =>
			waitUntil('a part', () => isHalfWay(bench, wanted.length), {
				signal,
				timeoutMs: PATIENCE_MS,
				pauseMs: 50,
			}),
		);
		await victim.kill();
		const killedMs = performance.now();
		const inHand = victim.started.filter((id) => !victim.finished.includes(id));
		console.log(`  killed worker-1 with ${inHand.length} executions in hand: ${inHand.join(', ')}`);

		await step('The other worker goes on', () =>
			waitUntil('all settled', () => bench.unsettled() === 0, { signal, timeoutMs: PATIENCE_MS }),
		);
		const settledS = Math.round((performance.now() - killedMs) / 1000);
		report(bench, survivor, `settled after ${settledS} s`);
		const lost = checkDelivery(wanted, bench.receiver, bench.sky);
		console.log(`  ${lost.missing.length} alerts missing, ${lost.repeated.length} repeated`);
		if (lost.repeated.length > 0 || lost.missing.length > inHand.length * BATCH) {
			throw new EditorError('More is lost than the killed worker had in hand', {
				advice: `Missing: ${lost.missing.slice(0, 5).join(', ')} …`,
			});
		}

		const session = await bench.activate(server);
		await step('Retrying what n8n gave up', () => retryAll(bench, session, inHand));
		const { missing, repeated } = checkDelivery(wanted, bench.receiver, bench.sky);
		report(bench, survivor, 'after the retry');
		console.log(`  ${missing.length} alerts missing, ${repeated.length} repeated`);
	} finally {
		await victim.stop();
		await survivor.stop();
		await server.stop();
	}
}

function isHalfWay({ receiver }: QueueBench, count: number): boolean {
	return receiver.size >= count * PART_DONE;
}

function report(bench: QueueBench, survivor: N8nWorker, when: string): void {
	const counts = bench.executions().map((fields) => fields.join(' '));
	console.log(`  ${when}: ${counts.join(', ')}; worker-2 finished ${survivor.finished.length}`);
}

/** What "Retry with original workflow" in the editor does. */
async function retryAll(
	{ n8n }: QueueBench,
	session: N8nSession,
	ids: readonly string[],
): Promise<void> {
	for (const id of ids) {
		n8n.signal.throwIfAborted();
		try {
			await session.post(`/rest/executions/${id}/retry`, { loadWorkflow: false });
		} catch (error) {
			if (!(error instanceof EditorError)) throw error;
			console.log(`  ${error.message}: ${error.advice}`);
		}
	}
}
