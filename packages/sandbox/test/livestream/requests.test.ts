import { startBroker, type Broker } from '../../src';
import { decodeBatches } from '../../src/livestream/records';
import { WireWriter, type WireReader } from '../../src/livestream/wire';
import { Asker } from './ask';

let broker: Broker;
let asker: Asker;

/** Partition 0 has ten generated messages, one a second; partition 1 has three appended ones. */
beforeEach(async () => {
	broker = await startBroker({
		topics: [
			{
				name: 'stars',
				partitions: 2,
				sizes: [10, 0],
				recordsPerBatch: 4,
				read: (_partition, offset) => ({
					value: Buffer.from(`star ${offset}`),
					timestampMs: 1000 * Number(offset),
				}),
			},
		],
	});
	for (const name of ['a', 'b', 'c']) {
		broker.produce('stars', { value: Buffer.from(name), timestampMs: 5000 }, 1);
	}
	asker = await Asker.connect(broker);
});

afterEach(async () => {
	asker.close();
	await broker.close();
});

interface Fetched {
	readonly code: number;
	readonly end: bigint;
	readonly values: string[];
}

async function fetch(
	topic: string,
	partition: number,
	offset: bigint,
	{ maxWaitMs = 0, maxBytes = 1_000_000, totalBytes = 1_000_000 } = {},
): Promise<Fetched> {
	const body = new WireWriter().int32(-1).int32(maxWaitMs).int32(1).int32(totalBytes).int8(0);
	body.array([topic], (name) =>
		body.string(name).array([partition], () => body.int32(partition).int64(offset).int32(maxBytes)),
	);
	const answer = await asker.ask(1, 4, body);
	answer.int32();
	const [found] = answer.array(() => (answer.string(), answer.array(() => fetched(answer))));
	return found?.[0] as Fetched;
}

function fetched(answer: WireReader): Fetched {
	answer.int32();
	const [code, end] = [answer.int16(), answer.int64()];
	answer.int64();
	answer.int32();
	const records = answer.bytesOrNull() ?? Buffer.alloc(0);
	return {
		code,
		end,
		values: decodeBatches(records).map(({ value }) => Buffer.from(value).toString()),
	};
}

describe('Fetch', () => {
	it('sends whole batches, so that messages before the wanted one may come too', async () => {
		const { code, end, values } = await fetch('stars', 0, 6n);
		expect([code, end]).toEqual([0, 10n]);
		expect(values).toEqual(['star 4', 'star 5', 'star 6', 'star 7', 'star 8', 'star 9']);
	});

	it('sends a batch that is larger than the client wants if it is the first', async () => {
		expect((await fetch('stars', 0, 0n, { maxBytes: 10 })).values).toHaveLength(4);
	});

	it.each([
		['stars', 0, 11n, 1],
		['stars', 0, -1n, 1],
		['stars', 7, 0n, 3],
		['planets', 0, 0n, 3],
	])('answers %s/%i from %s with error %i', async (topic, partition, offset, code) => {
		expect((await fetch(topic, partition, offset, { maxWaitMs: 5000 })).code).toBe(code);
	});

	it('waits at the end of the log until a message comes', async () => {
		setTimeout(
			() => broker.produce('stars', { value: Buffer.from('d'), timestampMs: 6000 }, 1),
			100,
		);
		expect((await fetch('stars', 1, 3n, { maxWaitMs: 20_000 })).values).toEqual(['d']);
	});

	it('waits no longer than the client wants', async () => {
		const started = Date.now();
		expect((await fetch('stars', 1, 3n, { maxWaitMs: 150 })).values).toEqual([]);
		expect(Date.now() - started).toBeGreaterThanOrEqual(149);
	});
});

describe('ListOffsets', () => {
	it.each([
		['the end', -1n, [-1n, 10n]],
		['the start', -2n, [-1n, 0n]],
		['a time between two messages', 2500n, [3000n, 3n]],
		['the time of a message', 4000n, [4000n, 4n]],
		['a time before all', 0n, [0n, 0n]],
		['a time after all', 9001n, [-1n, -1n]],
	])('finds %s', async (_what, time, expected) => {
		const body = new WireWriter().int32(-1);
		body.array(['stars'], (name) =>
			body.string(name).array([0], (partition) => body.int32(partition).int64(time)),
		);
		const answer = await asker.ask(2, 1, body);
		const [found] = answer.array(() => {
			answer.string();
			return answer.array(() => {
				answer.int32();
				expect(answer.int16()).toBe(0);
				return [answer.int64(), answer.int64()];
			});
		});
		expect(found?.[0]).toEqual(expected);
	});

	it('starts behind what retention has deleted', async () => {
		broker.faults.deleteRecords('stars', 0, 7n);
		expect((await fetch('stars', 0, 6n)).code).toBe(1);
		expect((await fetch('stars', 0, 7n)).values[0]).toBe('star 7');
		broker.faults.deleteRecords('stars', 1, 2n);
		expect((await fetch('stars', 1, 2n)).values).toEqual(['c']);
	});
});

describe('ApiVersions', () => {
	/** The newest Apache Kafka's numbers of the requests that consumers need. */
	const NEEDED = [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 18];

	it('lists the requests in the plain form', async () => {
		const answer = await asker.ask(18, 0);
		expect(answer.int16()).toBe(0);
		const keys = answer.array(() => {
			const key = answer.int16();
			expect(answer.int16()).toBeLessThanOrEqual(answer.int16());
			return key;
		});
		expect(keys).toEqual(expect.arrayContaining(NEEDED));
		expect(answer.left).toBe(0);
	});

	it('lists them in the compact form of version 3', async () => {
		const body = new WireWriter().int8(0).unsignedVarint(2n).raw(Buffer.from('x')).int8(1).int8(0);
		const answer = await asker.ask(18, 3, body);
		expect(answer.int16()).toBe(0);
		const count = Number(answer.unsignedVarint()) - 1;
		expect(answer.left).toBe(count * 7 + 5);
	});

	it('answers a version that it does not know with error 35 and the list', async () => {
		const answer = await asker.ask(18, 77);
		expect(answer.int16()).toBe(35);
		expect(answer.int32()).toBeGreaterThan(10);
	});
});

describe('a connection', () => {
	it.each([
		['a request of an unknown kind', 99, 0, new WireWriter()],
		['a version that is not offered', 1, 17, new WireWriter()],
		['a request that ends too early', 3, 1, new WireWriter().int16(0)],
	])('is closed after %s, and others go on', async (_what, key, version, body) => {
		const bad = await Asker.connect(broker);
		await expect(bad.ask(key, version, body)).rejects.toThrow('closed the connection');
		expect((await fetch('stars', 1, 0n)).values).toEqual(['a', 'b', 'c']);
	});
});
