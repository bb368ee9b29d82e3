import { openKafka } from '../../src/client/kafka/openKafka';
import type { StreamClient } from '../../src/client/StreamClient';
import { beginReading } from '../../src/stream/beginReading';
import type { ReaderOptions } from '../../src/stream/ReaderOptions';
import { StreamReader } from '../../src/stream/StreamReader';
import { sleep } from '../../src/stream/sleep';
import type { FakeN8n } from './FakeN8n';

/** A reader in a test: messages are texts, and those that begin with "-" do not meet the conditions. */
export interface TestReader {
	readonly reader: StreamReader<string>;
	readonly client: StreamClient;
	readonly infos: string[];
	readonly warnings: string[];
	readonly losses: string[];
	/** What kill -9 does: connections end, nothing is committed or handed on any more. */
	kill(): Promise<void>;
}

/** Begins and reads, with times that are short enough for a test. */
export async function openReader(
	servers: string,
	n8n: FakeN8n,
	given: Partial<Omit<ReaderOptions<string>, 'timing'>> & {
		readonly timing?: Partial<ReaderOptions<string>['timing']>;
	} = {},
): Promise<TestReader> {
	const client = openKafka({ servers, requestTimeoutMs: 2_000 });
	const [infos, warnings, losses] = [[], [], []] as string[][];
	let isKilled = false;
	const options: ReaderOptions<string> = {
		client,
		groupId: 'mine',
		topics: ['t'],
		mayWaitForTopics: false,
		begin: 'latest',
		isNewReading: true,
		isUsersDoing: true,
		block: { count: 10, lingerMs: 50, bytes: 1 << 20 },
		maxBlocksAtOnce: 1,
		maxWaitingBytes: 1 << 20,
		prepare: async ({ value }) => {
			const payload = Buffer.from(value ?? []).toString();
			return payload.startsWith('-') ? undefined : { payload, bytes: payload.length };
		},
		emit: async (block, key) =>
			isKilled ? await new Promise(() => undefined) : await n8n.execute(block, key),
		reports: {
			info: (text) => infos.push(text),
			warn: (text) => warnings.push(text),
			lost: (text) => losses.push(text),
		},
		// Pauses between tries are a tenth of what they are in n8n.
		clock: {
			now: () => Date.now(),
			random: () => 0,
			sleep: async (ms, signal) => await sleep(ms >= 500 && ms !== 3_000 ? ms / 10 : ms, signal),
		},
		...given,
		timing: {
			sessionTimeoutMs: 6_000,
			rebalanceTimeoutMs: 3_000,
			heartbeatMs: 100,
			minAgainMs: 50,
			maxAgainMs: 200,
			...given.timing,
		},
	};
	const { starts } = await beginReading(options).catch(async (error: unknown) => {
		await client.close();
		throw error;
	});
	const reader = new StreamReader(options, starts);
	return {
		reader,
		client,
		infos,
		warnings,
		losses,
		async kill() {
			isKilled = true;
			await client.close();
			void reader.stop(0);
		},
	};
}

/** Waits until it holds, at most some seconds; then the test's own expectation says what does not. */
export async function until(holds: () => boolean, maxMs = 10_000): Promise<void> {
	const endMs = Date.now() + maxMs;
	while (!holds() && Date.now() < endMs) await sleep(10);
}
