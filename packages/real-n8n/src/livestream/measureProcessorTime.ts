import { setTimeout as sleep } from 'node:timers/promises';

import { processorMs } from '../machine/processorMs';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { TOPICS, type SpeedBench } from './SpeedBench';
import { BATCH, WEBHOOK } from './speedWorkflows';

/** Alerts in a turn, and turns of each way after the first, in which code is compiled. */
const [ALERTS, ROUNDS] = [400, 3];
const SAVING_MS = 1_000;

/**
 * Processor time of the whole n8n for an alert, from its packet to its triplet, and from a lookup by three requests to its
 * triplet, in executions of 20 alerts. The two ways take turns.
 */
export async function measureProcessorTime(bench: SpeedBench): Promise<void> {
	const ratios: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const stream = await step(`${ALERTS} alerts of the stream`, () => take(bench, byStream));
		const requests = await step(`${ALERTS} alerts by requests`, () => take(bench, byRequests));
		const line = `stream ${stream.toFixed(1)} ms, requests ${requests.toFixed(1)} ms`;
		const ratio = stream / requests;
		console.log(`  ${line}: ${ratio.toFixed(2)} × ${round === 0 ? '(warming up)' : ''}`.trimEnd());
		if (round > 0) ratios.push(ratio);
	}
	const middle = [...ratios].sort((a, b) => a - b)[ratios.length >> 1];
	console.log(
		`  an alert of the stream takes ${middle.toFixed(2)} × the processor time of one by requests`,
	);
}

/** @returns Processor time for one alert, ms. */
async function take(bench: SpeedBench, way: (bench: SpeedBench) => Promise<void>): Promise<number> {
	bench.ingest(BATCH);
	const { pid = 0 } = bench.server;
	const beforeMs = processorMs(pid);
	await way(bench);
	// n8n saves an execution after it has answered.
	await sleep(SAVING_MS);
	return (processorMs(pid) - beforeMs) / ALERTS;
}

async function byStream(bench: SpeedBench): Promise<void> {
	const goal = bench.done(TOPICS.batch) + ALERTS;
	bench.send(TOPICS.batch, ALERTS);
	await bench.until('the stream', () => bench.done(TOPICS.batch) >= goal);
}

async function byRequests(bench: SpeedBench): Promise<void> {
	for (let from = 0; from < ALERTS; from += BATCH) {
		const answer = await fetch(`${bench.server.url}/webhook/${WEBHOOK}`, {
			method: 'POST',
			signal: bench.n8n.signal,
		});
		if (!answer.ok) {
			throw new RealN8nError(`The workflow answered ${answer.status}`, {
				advice: (await answer.text()).slice(0, 300),
			});
		}
	}
}
