import { setTimeout as sleep } from 'node:timers/promises';

import { simulateSky, startLivestream, type Livestream } from '@fink/sandbox';

import { importLivestreamWorkflow, WORKFLOW } from '../livestream/importLivestreamWorkflow';
import { sendAlerts, STREAM_TOPIC } from '../livestream/sendAlerts';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { waitUntil } from '../machine/waitUntil';
import { AlertReceiver } from '../trigger/AlertReceiver';
import type { QueueBench } from './QueueBench';

/** Alerts that an execution gets at most, of which one may run as a worker is killed. */
const MAX_ALERTS = 10;

/** n8n takes a minute to find out that a worker died, and the machine may be busy. */
const PATIENCE_MS = 300_000;

/** An alert that came twice would have come so long after the last. */
const QUIET_MS = 10_000;

/**
 * Fink Livestream Trigger in queue mode: the main process reads, two workers execute. Every alert must come exactly
 * once, while all run, over a stop of the main process, over its kill in the middle of executions, and over the kill
 * of a worker, where those of the one execution that it had in hand may be missing.
 *
 * @throws {RealN8nError} When others are missing, or one came twice.
 */
export async function checkLivestreamInQueue(bench: QueueBench): Promise<void> {
	const { signal } = bench.n8n;
	bench.forget();
	const stream = await startLivestream({ sky: simulateSky(), heldBack: 1e9, backlog: 20 });
	const receiver = new AlertReceiver();
	const sent: string[] = [];
	const missing = () => sent.filter((key) => !receiver.counts.has(key)).length;
	const arrived = async (what: string, mayMiss = 0) =>
		await step(what, () =>
			waitUntil(what, () => missing() <= mayMiss, { signal, timeoutMs: PATIENCE_MS }),
		);
	await importLivestreamWorkflow(bench.n8n, {
		servers: stream.broker.address,
		groupId: stream.groupId,
		topic: STREAM_TOPIC,
		receiver: await receiver.listen(),
	});
	let server = await bench.startMain();
	const workers = [await bench.startWorker('worker-1'), await bench.startWorker('worker-2')];
	try {
		await bench.activate(server, WORKFLOW);
		const isReading = () => stream.broker.committed(stream.groupId).size > 0;
		await waitUntil('the group', isReading, { signal, timeoutMs: PATIENCE_MS });
		await sleep(2_000);
		sent.push(...sendAlerts(stream, 60));
		await arrived('60 alerts of the stream while all run');

		await step('Stopping the main process', () => server.stop());
		sent.push(...sendAlerts(stream, 30));
		server = await bench.startMain();
		await arrived('30 alerts of the pause');

		await midway(stream, receiver, sent, signal);
		await step('Killing the main process', () => server.kill());
		server = await bench.startMain();
		await arrived('60 alerts, the main process killed among them');

		await midway(stream, receiver, sent, signal);
		const [victim] = workers;
		await step('Killing a worker', () => victim.kill());
		await arrived('60 alerts, a worker killed among them', MAX_ALERTS);
		sent.push(...sendAlerts(stream, 10));
		await arrived('10 more', MAX_ALERTS);
		await sleep(QUIET_MS);
	} finally {
		for (const worker of workers) await worker.stop();
		await server.stop();
		receiver.close();
		await stream.close();
	}
	const twice = [...receiver.counts].filter(([, count]) => count > 1);
	const shares = workers.map(({ name, finished }) => `${name} ${finished.length} executions`);
	console.log(
		`  livestream: ${sent.length} alerts, ${twice.length} twice, ${missing()} in the execution of the killed worker; ${shares.join(', ')}`,
	);
	if (twice.length > 0) {
		throw new RealN8nError(`${twice.length} alerts came twice`, { advice: String(twice[0]) });
	}
}

/** Sends alerts and waits until the first of them has come out. */
async function midway(
	stream: Livestream,
	receiver: AlertReceiver,
	sent: string[],
	signal: AbortSignal,
): Promise<void> {
	const keys = sendAlerts(stream, 60);
	sent.push(...keys);
	const some = () => keys.some((key) => receiver.counts.has(key));
	await waitUntil('the first of them', some, { signal, timeoutMs: PATIENCE_MS, pauseMs: 5 });
}
