import { parseArgs } from 'node:util';

import { lockedReleases, newestRelease, releaseOf } from '../install/releases';
import { runUntilStopped } from '../machine/runUntilStopped';
import { checkLivestream } from './checkLivestream';
import { killBeforeCommit } from './killBeforeCommit';
import { measureLatency } from './measureLatency';
import { measureProcessorTime } from './measureProcessorTime';
import { SpeedBench } from './SpeedBench';
import { SPEED_WORKFLOWS } from './speedWorkflows';

const HELP = `Fink Livestream Trigger in a real n8n, over a local broker.

  npm run livestream                              everything below
  npm run livestream -- --only restart            every alert once, over a restart and a kill in the middle of executions
  npm run livestream -- --only kill               kills between the end of an execution and its commit
  npm run livestream -- --only kill --n8n <version>  the same in another release, e.g. ${lockedReleases().at(-1)?.version}
  npm run livestream -- --only processor          processor time of an alert, beside requests
  npm run livestream -- --only latency            from the broker to a picture on disk, beside polling
`;

const PARTS = ['restart', 'kill', 'processor', 'latency'] as const;
const { streamToFile, pollToFile, ...batches } = SPEED_WORKFLOWS;
const MEASUREMENTS = {
	processor: { measure: measureProcessorTime, workflows: Object.values(batches) },
	latency: { measure: measureLatency, workflows: [streamToFile, pollToFile] },
} as const;

function readCommand(args: string[]) {
	try {
		const { values } = parseArgs({
			args: args.filter((argument) => argument !== '--'),
			options: {
				only: { type: 'string' },
				n8n: { type: 'string', default: newestRelease().version },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const parts = PARTS.filter((part) => !values.only || values.only === part);
		if (parts.length === 0) throw new Error(`--only: one of ${PARTS.join(', ')}`);
		return { parts, version: values.n8n };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

/** `npm run livestream`: the trigger in the real n8n. */
async function main(): Promise<void> {
	const { parts, version } = readCommand(process.argv.slice(2));
	await runUntilStopped(async (signal) => {
		if (parts.includes('restart')) await checkLivestream(signal);
		if (parts.includes('kill')) await killBeforeCommit(signal, releaseOf(version));
		for (const [part, { measure, workflows }] of Object.entries(MEASUREMENTS)) {
			if (parts.some((one) => one === part)) await inBench(measure, workflows, signal);
		}
	});
}

async function inBench(
	measure: (bench: SpeedBench) => Promise<void>,
	workflows: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	const bench = await SpeedBench.open(signal, workflows);
	try {
		await measure(bench);
		console.log(`PASS n8n ${bench.n8n.installation.version}`);
	} finally {
		await bench.close();
	}
}

void main();
