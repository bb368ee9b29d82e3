import { performance } from 'node:perf_hooks';

import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { checkDelivery } from './checkDelivery';
import { handOut, PATIENCE_MS } from './handOut';
import type { N8nWorker } from './N8nWorker';
import type { QueueBench } from './QueueBench';
import { WORKFLOWS } from './queueWorkflows';
import { waitUntil } from '../machine/waitUntil';

/** The fraction of all alerts that are delivered when the worker is killed. */
const PART_DONE = 0.3;

/** Alerts in a batch of `examples/queue/hand-out-alerts.json`. */
const BATCH = 20;

/** Which of two workers is killed. */
export type Victim = 'the one that hands out' | 'the other one';

/**
 * Kills one of two workers in the middle. n8n gives up what it had in hand and keeps not even the input of
 * those executions. As long as the workflow that hands out lives, it hands these batches out again: then
 * every alert must come, and only alerts of these batches may come twice. When it died too, alerts of these
 * batches may be missing, and no others.
 *
 * @throws {RealN8nError} When other alerts are missing or came twice.
 */
export async function killWorker(
	bench: QueueBench,
	expected: readonly string[],
	which: Victim,
): Promise<void> {
	const { signal } = bench.n8n;
	bench.forget();
	const server = await bench.startMain();
	const workers = [await bench.startWorker('worker-1'), await bench.startWorker('worker-2')];
	try {
		await handOut(server, signal);
		await step('Delivering a part', () =>
			waitUntil('a part', () => isHalfWay(bench, expected.length), {
				signal,
				timeoutMs: PATIENCE_MS,
				pauseMs: 50,
			}),
		);
		const [victim, survivor] = inOrder(bench, workers, which);
		await victim.kill();
		const killedMs = performance.now();
		const inHand = victim.started.filter((id) => !victim.finished.includes(id));
		const { name } = victim;
		console.log(`  killed ${name}, ${which}, with ${inHand.length} executions in hand`);

		await step('The other worker goes on', () =>
			waitUntil('all settled', () => bench.unsettled() === 0, { signal, timeoutMs: PATIENCE_MS }),
		);
		const settledS = Math.round((performance.now() - killedMs) / 1000);
		report(bench, survivor, `settled after ${settledS} s`);
		const { missing, repeated } = checkDelivery(expected, bench.receiver, bench.sky);
		console.log(`  ${missing.length} alerts missing, ${repeated.length} came twice`);
		const mayMiss = which === 'the other one' ? 0 : inHand.length * BATCH;
		const mayRepeat = inHand.length * BATCH - mayMiss;
		if (missing.length > mayMiss || repeated.length > mayRepeat) {
			throw new RealN8nError('Too many alerts are missing or came twice', {
				advice: `Missing: ${missing.slice(0, 5).join(', ')} …`,
			});
		}
	} finally {
		for (const worker of workers) await worker.stop();
		await server.stop();
	}
}

/** The worker to kill, then the one to keep. */
function inOrder(bench: QueueBench, workers: readonly N8nWorker[], which: Victim): N8nWorker[] {
	const id = bench.executionOf(WORKFLOWS.handOutAll);
	const handsOut = (worker: N8nWorker) => Number(worker.started.includes(id));
	const dies = which === 'the one that hands out' ? -1 : 1;
	return [...workers].sort((a, b) => dies * (handsOut(a) - handsOut(b)));
}

function isHalfWay({ receiver }: QueueBench, count: number): boolean {
	return receiver.size >= count * PART_DONE;
}

function report(bench: QueueBench, survivor: N8nWorker, when: string): void {
	const counts = bench.executions().map((fields) => fields.join(' '));
	console.log(
		`  ${when}: ${counts.join(', ')}; ${survivor.name} finished ${survivor.finished.length}`,
	);
}
