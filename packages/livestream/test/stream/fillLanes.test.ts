import type { Generation } from '../../src/stream/Generation';
import { fillLanes } from '../../src/stream/fillLanes';
import { Lane } from '../../src/stream/Lane';
import type { ReaderOptions } from '../../src/stream/ReaderOptions';
import { Signal } from '../../src/stream/Signal';

const PLACE = { topic: 't', partition: 0 };

/** Reads one message into a lane; its generation may end while the message is prepared. */
async function read(endsMeanwhile: boolean) {
	const over = new AbortController();
	const limits = { count: 1, lingerMs: 0, bytes: 1_000 };
	const lane = new Lane<string>({ ...PLACE, offset: 0n }, limits);
	const message = { ...PLACE, offset: 0n, timestampMs: 0, key: null, value: null };
	const part = {
		...PLACE,
		messages: [message],
		nextOffset: 1n,
		endOffset: 1n,
		isOutOfRange: false,
	};
	const options = {
		client: { fetch: async () => [part] },
		clock: { now: () => 0, sleep: async () => undefined },
		reports: {},
		maxWaitingBytes: 1_000,
		prepare: async () => {
			if (endsMeanwhile) over.abort();
			return { payload: 'alert', bytes: 10 };
		},
	};
	const changed = new Signal();
	const generation = { lanes: [{ lane, reading: '', committed: undefined }], signal: over.signal };
	const reading = fillLanes(
		generation as unknown as Generation<string>,
		options as unknown as ReaderOptions<string>,
		changed,
	);
	await new Promise((resolve) => setTimeout(resolve, 10));
	over.abort();
	await reading;
	return { next: lane.next, bytes: lane.bytes };
}

it('adds what was read to the lane', async () => {
	expect(await read(false)).toEqual({ next: 1n, bytes: 10 });
});

it('adds nothing when the generation ended meanwhile: the lane may be read by the next one', async () => {
	expect(await read(true)).toEqual({ next: 0n, bytes: 0 });
});

/** What a broker sends at once: a message of each partition, in the order in which it is asked, until it is full. */
const MESSAGES_AT_ONCE = 4;

/**
 * Reads for a while from partitions that always have more, each into a lane that begins with so many bytes.
 *
 * @returns The partitions of each request, in order, and how many messages of each partition were read.
 */
async function readMany(bytes: readonly number[], requests: number, count = 1_000) {
	const over = new AbortController();
	const limits = { count, lingerMs: 0, bytes: Infinity };
	const lanes = bytes.map((size, partition) => {
		const lane = new Lane<string>({ topic: 't', partition, offset: 0n }, limits);
		if (size > 0) lane.add([{ payload: '', offset: 0n, readMs: 0, bytes: size }], 1n);
		return { lane, reading: '', committed: undefined };
	});
	const asked: number[][] = [];
	const read = bytes.map(() => 0);
	const options = {
		client: {
			fetch: async (positions: Array<{ partition: number; offset: bigint }>) => {
				asked.push(positions.map(({ partition }) => partition));
				if (asked.length === requests) over.abort();
				return positions.slice(0, MESSAGES_AT_ONCE).map(({ partition, offset }) => {
					read[partition]++;
					const message = { topic: 't', partition, offset, timestampMs: 0, key: null, value: null };
					return {
						...message,
						messages: [message],
						nextOffset: offset + 1n,
						endOffset: 1_000_000n,
					};
				});
			},
		},
		clock: { now: () => 0, sleep: async () => undefined },
		reports: {},
		maxWaitingBytes: Infinity,
		prepare: async () => ({ payload: 'alert', bytes: 10 }),
	};
	await fillLanes(
		{ lanes, signal: over.signal } as unknown as Generation<string>,
		options as unknown as ReaderOptions<string>,
		new Signal(),
	);
	return { asked, read };
}

it('asks for each partition first in turn, and between for those that need least for a whole block', async () => {
	const { asked } = await readMany([0, 500, 0, 200], 8);
	const first = asked.map(([partition]) => partition);
	expect(first.filter((_, index) => index % 2 === 0)).toEqual([0, 1, 2, 3]);
	expect(asked.filter((_, index) => index % 2 === 1)).toEqual(
		Array(4).fill([1, 3, expect.any(Number), expect.any(Number)]),
	);
});

it('lets no partition wait for the end of the others', async () => {
	const { read } = await readMany([9_000, 9_000, 9_000, 9_000, 0, 0, 0, 0, 0, 0], 200);
	expect(Math.min(...read)).toBeGreaterThanOrEqual(40 - 1);
});

it('makes some blocks whole while others are still far from it', async () => {
	const lanes = 10;
	const { read } = await readMany(Array(lanes).fill(0), 25, 12);
	expect(Math.max(...read)).toBe(12);
	expect(Math.min(...read)).toBeLessThan(9);
});
