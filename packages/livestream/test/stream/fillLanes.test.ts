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

it('asks first for what a whole block needs least of, and for equals in turn', async () => {
	const over = new AbortController();
	const limits = { count: 9, lingerMs: 0, bytes: 1_000 };
	const lanes = [0, 500, 0, 200].map((bytes, partition) => {
		const lane = new Lane<string>({ topic: 't', partition, offset: 0n }, limits);
		if (bytes > 0) lane.add([{ payload: '', offset: 0n, readMs: 0, bytes }], 1n);
		return { lane, reading: '', committed: undefined };
	});
	const asked: number[][] = [];
	const options = {
		client: {
			fetch: async (positions: Array<{ partition: number }>) => {
				asked.push(positions.map(({ partition }) => partition));
				if (asked.length === 4) over.abort();
				return [];
			},
		},
		clock: { now: () => 0, sleep: async () => undefined },
		reports: {},
		maxWaitingBytes: 10_000,
	};
	await fillLanes(
		{ lanes, signal: over.signal } as unknown as Generation<string>,
		options as unknown as ReaderOptions<string>,
		new Signal(),
	);
	expect(asked.map((partitions) => partitions.slice(0, 2))).toEqual(Array(4).fill([1, 3]));
	expect(asked.map((partitions) => partitions.slice(2))).toEqual([
		[0, 2],
		[2, 0],
		[2, 0],
		[0, 2],
	]);
});
