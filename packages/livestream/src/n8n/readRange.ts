import type { Position, StreamClient, StreamMessage } from '../client/StreamClient';
import { StreamError } from '../client/StreamError';
import { sleep } from '../stream/sleep';

/** A part of a partition: from its offset up to `to`, which is not read. */
export interface Range extends Position {
	readonly to: bigint;
}

const LIMITS = { maxBytes: 4 << 20, maxBytesPerPartition: 1 << 20, maxWaitMs: 500 };

/** How often in a row a request that fails is tried again, and after which pauses. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * The messages of ranges, without a group. It ends where the ranges end, not by a time-out; what was deleted before
 * is left out.
 */
export async function* readRange(
	client: StreamClient,
	ranges: readonly Range[],
): AsyncGenerator<StreamMessage> {
	let open = ranges.filter(({ offset, to }) => offset < to);
	let failures = 0;
	while (open.length > 0) {
		let parts;
		try {
			parts = await client.fetch(open, LIMITS);
			failures = 0;
		} catch (error) {
			const pauseMs = PAUSES_MS[failures++];
			if (!(error instanceof StreamError) || !error.isPassing || pauseMs === undefined) throw error;
			await sleep(pauseMs);
			continue;
		}
		const next = new Map<string, bigint>();
		for (const { topic, partition, messages, nextOffset, isOutOfRange } of parts) {
			const range = open.find((one) => one.topic === topic && one.partition === partition);
			if (!range) continue;
			for (const message of messages) if (message.offset < range.to) yield message;
			const at = isOutOfRange ? await startOf(client, range) : nextOffset;
			next.set(`${topic} ${partition}`, at);
		}
		open = open
			.map((range) => ({
				...range,
				offset: next.get(`${range.topic} ${range.partition}`) ?? range.offset,
			}))
			.filter(({ offset, to }) => offset < to);
		// The broker fills its answer in this order.
		open.push(...open.splice(0, 1));
	}
}

async function startOf(client: StreamClient, { topic, partition, to }: Range): Promise<bigint> {
	const [{ offset }] = await client.offsets([{ topic, partition }], 'earliest');
	// Behind the log's end there is nothing to wait for.
	return offset < to ? offset : to;
}
