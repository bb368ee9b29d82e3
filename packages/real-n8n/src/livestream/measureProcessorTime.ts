import { setTimeout as sleep } from 'node:timers/promises';

import { processorMs } from '../machine/processorMs';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { TOPICS, type SpeedBench } from './SpeedBench';
import { BATCH, WEBHOOKS } from './speedWorkflows';

/** Alerts in a turn, turns of each way, and turns before them: V8 optimizes what runs often, and n8n runs for weeks. */
const [ALERTS, ROUNDS, WARM_UP_ROUNDS] = [400, 5, 4];
const SAVING_MS = 1_000;

/**
 * Processor time of the whole n8n for an alert, from its packet to its triplet, drawn by Render Cutout or by the trigger, and
 * from a lookup by three requests to its triplet, in executions of 50 alerts. The ways take turns. Requests go over HTTPS, as
 * to Fink's own server, and over HTTP.
 */
export async function measureProcessorTime(bench: SpeedBench): Promise<void> {
	const found: Array<Record<Way, number>> = [];
	for (let round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
		const row = { node: 0, trigger: 0, https: 0, http: 0 };
		for (const [way, { title, run }] of Object.entries(WAYS) as Array<[Way, (typeof WAYS)[Way]]>) {
			row[way] = await step(`${ALERTS} alerts, ${title}`, () => take(bench, run));
		}
		const ms = Object.entries(WAYS).map(
			([way, { title }]) => `${title} ${row[way as Way].toFixed(1)} ms`,
		);
		console.log(`  ${ms.join('; ')} ${round > 0 ? '' : '(warming up)'}`.trimEnd());
		if (round > 0) found.push(row);
	}
	for (const way of ['node', 'trigger'] as const) {
		const times = (['https', 'http'] as const).map((requests) => {
			const ratios = found.map((row) => row[way] / row[requests]).sort((a, b) => a - b);
			return `${ratios[ratios.length >> 1].toFixed(2)} × the time of ${WAYS[requests].title}`;
		});
		console.log(`  ${WAYS[way].title}: ${times.join(', ')}`);
	}
}

type Way = 'http' | 'https' | 'node' | 'trigger';

const WAYS: Readonly<Record<Way, { title: string; run: (bench: SpeedBench) => Promise<void> }>> = {
	node: { title: 'stream and Render Cutout', run: (bench) => byStream(bench, TOPICS.batch) },
	trigger: {
		title: 'stream, drawn by the trigger',
		run: (bench) => byStream(bench, TOPICS.picture),
	},
	https: { title: 'requests over HTTPS', run: (bench) => byRequests(bench, WEBHOOKS.https) },
	http: { title: 'requests over HTTP', run: (bench) => byRequests(bench, WEBHOOKS.http) },
};

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

async function byStream(bench: SpeedBench, topic: string): Promise<void> {
	const goal = bench.done(topic) + ALERTS;
	bench.send(topic, ALERTS);
	await bench.until('the stream', () => bench.done(topic) >= goal);
}

async function byRequests(bench: SpeedBench, webhook: string): Promise<void> {
	for (let from = 0; from < ALERTS; from += BATCH) {
		const answer = await fetch(`${bench.server.url}/webhook/${webhook}`, {
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
