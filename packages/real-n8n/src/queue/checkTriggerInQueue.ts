import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { checkDelivery } from './checkDelivery';
import type { QueueBench } from './QueueBench';
import { WORKFLOWS } from './queueWorkflows';
import { waitUntil } from '../machine/waitUntil';

/** n8n polls once a minute at most, and the machine may be busy. */
const SOME_POLLS_MS = 240_000;

/**
 * Fink Trigger in queue mode: the main process polls, workers execute. Alerts that come while it runs,
 * while it is stopped and after it was killed must be delivered exactly once.
 *
 * @throws {RealN8nError} When one is missing, repeated or wrong.
 */
export async function checkTriggerInQueue(bench: QueueBench): Promise<void> {
	const { signal } = bench.n8n;
	bench.forget();
	let server = await bench.startMain();
	const workers = [await bench.startWorker('worker-1'), await bench.startWorker('worker-2')];
	const expected: string[] = [];
	const delivered = async (what: string) => {
		const all = () => bench.receiver.size >= expected.length;
		await step(what, () => waitUntil(what, all, { signal, timeoutMs: SOME_POLLS_MS }));
	};
	try {
		const requestsBefore = bench.fink.requests.length;
		await bench.activate(server, WORKFLOWS.handOutNew);
		await step('The baseline of the trigger', () =>
			waitUntil('its first poll', () => bench.fink.requests.length > requestsBefore + 2, {
				signal,
				timeoutMs: SOME_POLLS_MS,
			}),
		);
		expected.push(...bench.ingest(60));
		await delivered('60 alerts while it runs');

		await step('Stopping the main process', () => server.stop());
		expected.push(...bench.ingest(100));
		server = await bench.startMain();
		await delivered('100 alerts of the pause');

		await step('Killing the main process', () => server.kill());
		expected.push(...bench.ingest(40));
		server = await bench.startMain();
		await delivered('40 alerts after the kill');
		expected.push(...bench.ingest(1));
		await delivered('One more, a minute later');

		const { missing, repeated } = checkDelivery(expected, bench.receiver, bench.sky);
		const shares = workers.map(({ name, finished }) => `${name} ${finished.length} jobs`);
		const [[staticData]] = bench.database.query(
			`select "staticData" from workflow_entity where id = '${WORKFLOWS.handOutNew}'`,
		);
		const summary = `${missing.length} missing, ${repeated.length} repeated of ${expected.length}`;
		console.log(`  ${summary}; ${shares.join(', ')}; static data ${staticData.length} bytes`);
		if (missing.length > 0 || repeated.length > 0) {
			throw new RealN8nError(`Not exactly once: ${summary}`, { advice: 'See n8n.log.' });
		}
	} finally {
		for (const worker of workers) await worker.stop();
		await server.stop();
	}
}
