import { setTimeout as sleep } from 'node:timers/promises';

import { step } from '../machine/step';
import { TOPICS, type SpeedBench } from './SpeedBench';

/** Alerts of each kind, one after the other: three polls and more. */
const [ALERTS, PAUSE_MS] = [200, 1_000];

/** From the moment when an alert is there to its picture on disk: by the stream, and by a poll each minute. */
export async function measureLatency(bench: SpeedBench): Promise<void> {
	const streamedMs = new Map<string, number>();
	const polledMs = new Map<string, number>();
	await step(`${ALERTS} alerts of the stream, and as many to be polled`, async () => {
		for (let count = 0; count < ALERTS; count++) {
			for (const id of bench.send(TOPICS.single, 1)) streamedMs.set(id, Date.now());
			for (const id of bench.ingest(1)) polledMs.set(id, Date.now());
			await sleep(PAUSE_MS, undefined, { signal: bench.n8n.signal });
		}
	});
	await step('Their last files', () =>
		bench.until('files', () => {
			const written = bench.written();
			return [...streamedMs.keys(), ...polledMs.keys()].every((id) => written.has(id));
		}),
	);
	const written = bench.written();
	for (const [name, sentMs] of [
		['by the stream', streamedMs],
		['by polling', polledMs],
	] as const) {
		const delays = [...sentMs]
			.map(([id, ms]) => ((written.get(id) ?? Infinity) - ms) / 1000)
			.sort((a, b) => a - b);
		const at = (share: number) => delays[Math.floor(share * (delays.length - 1))].toFixed(2);
		console.log(`  ${name}: picture on disk after ${at(0.5)} s (p50), ${at(0.99)} s (p99)`);
	}
}
