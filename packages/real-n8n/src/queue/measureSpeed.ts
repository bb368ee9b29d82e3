import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { checkDelivery } from './checkDelivery';
import { handOutAndWait } from './handOut';
import type { N8nWorker } from './N8nWorker';
import { ProcessUse } from './ProcessUse';
import type { QueueBench } from './QueueBench';

/**
 * Delivers all alerts with their pictures, by one process or by a main process and workers: each alert
 * exactly once, and by all of the workers. Prints alerts per second, memory and processor time.
 *
 * @param workerCounts - How many workers, one after the other; 0 for one process without queue mode.
 * @throws {RealN8nError} When one is missing, repeated or wrong, or a worker had nothing to do.
 */
export async function measureSpeed(
	bench: QueueBench,
	expected: readonly string[],
	workerCounts: readonly number[],
): Promise<void> {
	for (const workerCount of workerCounts) {
		bench.forget();
		const server = workerCount === 0 ? await bench.startAlone() : await bench.startMain();
		const workers: N8nWorker[] = [];
		try {
			for (let number = 1; number <= workerCount; number++) {
				workers.push(await bench.startWorker(`worker-${number}`));
			}
			const use = new ProcessUse({
				main: server.pid,
				...Object.fromEntries(workers.map(({ name, pid }) => [name, pid])),
			});
			const seconds = await step(`${expected.length} alerts, ${workerCount} workers`, () =>
				handOutAndWait(bench, server, expected.length),
			);
			const { missing, repeated } = checkDelivery(expected, bench.receiver, bench.sky);
			const shares = workers.map(({ name, finished }) => `${name} ${finished.length} jobs`);
			const [[database]] = bench.database.query(
				'select pg_database_size(current_database()) / 1048576',
			);
			console.log(
				`  ${(expected.length / seconds).toFixed(1)} alerts/s; ${missing.length} missing, ${repeated.length} repeated; ` +
					[use.stop(), ...shares, `database ${database} MB`].join(', '),
			);
			if (missing.length > 0 || repeated.length > 0) {
				throw new RealN8nError('Not every alert came exactly once', {
					advice: `Executions: ${JSON.stringify(bench.executions())}`,
				});
			}
			if (workers.some(({ finished }) => finished.length === 0)) {
				throw new RealN8nError('A worker had nothing to do', { advice: 'See its log.' });
			}
		} finally {
			for (const worker of workers) await worker.stop();
			await server.stop();
		}
	}
}
