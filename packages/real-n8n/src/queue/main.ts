import { parseArgs } from 'node:util';

import { runUntilStopped } from '../machine/runUntilStopped';
import { checkLivestreamInQueue } from './checkLivestreamInQueue';
import { checkTriggerInQueue } from './checkTriggerInQueue';
import { killWorker } from './killWorker';
import { measureSpeed } from './measureSpeed';
import { QueueBench } from './QueueBench';

const HELP = `n8n's queue mode on this machine: PostgreSQL, Redis, one main process and two workers with these nodes.

  npm run queue                       everything below
  npm run queue -- --only speed       alerts per second by one process, one worker, two workers
  npm run queue -- --only kill        what is lost when a worker is killed, and how it comes back
  npm run queue -- --only trigger     Fink Trigger over restarts of the main process
  npm run queue -- --only livestream  Fink Livestream Trigger over restarts, and kills of main process and worker
  npm run queue -- --alerts <number>  other than 2000
  npm run queue -- --workers <number> only with this number of workers (0: one process), for speed
`;

const PARTS = ['speed', 'kill', 'trigger', 'livestream'] as const;
type Part = (typeof PARTS)[number];

/** What the user asked for. */
interface Command {
	readonly parts: readonly Part[];
	readonly alerts: number;
	readonly workers: readonly number[];
}

function readCommand(args: string[]): Command {
	try {
		const { values } = parseArgs({
			args,
			options: {
				only: { type: 'string' },
				alerts: { type: 'string', default: '2000' },
				workers: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const alerts = Number(values.alerts);
		if (!Number.isInteger(alerts) || alerts < 100) throw new Error('--alerts: at least 100');
		const parts = PARTS.filter((part) => !values.only || values.only === part);
		if (parts.length === 0) throw new Error(`--only: one of ${PARTS.join(', ')}`);
		const workers = values.workers === undefined ? [0, 1, 2] : [Number(values.workers)];
		if (!workers.every((count) => [0, 1, 2, 3, 4].includes(count))) {
			throw new Error('--workers: from 0 to 4');
		}
		return { parts, alerts, workers };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

/** `npm run queue`: the nodes in n8n's queue mode. */
async function main(): Promise<void> {
	const { parts, alerts, workers } = readCommand(process.argv.slice(2));
	await runUntilStopped(async (signal) => {
		const bench = await QueueBench.open(signal);
		try {
			const expected = bench.ingest(alerts);
			if (parts.includes('speed')) await measureSpeed(bench, expected, workers);
			if (parts.includes('kill')) {
				await killWorker(bench, expected, 'the other one');
				await killWorker(bench, expected, 'the one that hands out');
			}
			if (parts.includes('trigger')) await checkTriggerInQueue(bench);
			if (parts.includes('livestream')) await checkLivestreamInQueue(bench);
		} finally {
			await bench.close();
		}
		console.log(`PASS queue mode: ${parts.join(', ')}`);
	});
}

void main();
