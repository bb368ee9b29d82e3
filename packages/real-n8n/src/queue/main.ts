import { parseArgs } from 'node:util';

import { EditorError } from '../machine/EditorError';
import { checkTriggerInQueue } from './checkTriggerInQueue';
import { killWorker } from './killWorker';
import { measureSpeed } from './measureSpeed';
import { QueueBench } from './QueueBench';

const HELP = `n8n's queue mode on this machine: PostgreSQL, Redis, one main process and two workers with these nodes.

  npm run queue                       everything below
  npm run queue -- --only speed       alerts per second by one process, one worker, two workers
  npm run queue -- --only kill        what is lost when a worker is killed, and how it comes back
  npm run queue -- --only trigger     Fink Trigger over restarts of the main process
  npm run queue -- --alerts <number>  other than 2000
  npm run queue -- --workers <number> only with so many workers (0: one process), for speed
`;

const PARTS = ['speed', 'kill', 'trigger'] as const;
type Part = (typeof PARTS)[number];

const INTERRUPTED = 130;

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
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => stop.abort());
	}
	try {
		const bench = await QueueBench.open(stop.signal);
		try {
			const wanted = bench.ingest(alerts);
			if (parts.includes('speed')) await measureSpeed(bench, wanted, workers);
			if (parts.includes('kill')) {
				await killWorker(bench, wanted, 'the other one');
				await killWorker(bench, wanted, 'the one that hands out');
			}
			if (parts.includes('trigger')) await checkTriggerInQueue(bench);
		} finally {
			await bench.close();
		}
		console.log(`PASS queue mode: ${parts.join(', ')}`);
	} catch (error) {
		if (stop.signal.aborted) {
			console.error('Stopped.');
			process.exitCode = INTERRUPTED;
		} else if (error instanceof EditorError) {
			console.error(`FAIL ${error.message}\n${error.advice}`);
			process.exitCode = 1;
		} else {
			throw error;
		}
	}
}

void main();
