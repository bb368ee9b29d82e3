import { performance } from 'node:perf_hooks';

/** One thing to be timed. */
export interface Subject {
	readonly name: string;
	readonly run: () => unknown;
}

/**
 * Median time of each subject in µs. The subjects take turns, so that whatever else the machine does meets
 * all of them; only ratios between them mean anything.
 *
 * @param rounds - How many turns are counted, after a tenth of them for warming up.
 */
export async function medianMicroseconds(
	subjects: readonly Subject[],
	rounds: number,
): Promise<Map<string, number>> {
	const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
	for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
		for (const { name, run } of subjects) {
			const startMs = performance.now();
			await run();
			if (round >= 0) times.get(name)?.push((performance.now() - startMs) * 1000);
		}
	}
	return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1]]));
}
