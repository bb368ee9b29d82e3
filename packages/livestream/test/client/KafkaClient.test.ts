import { startBroker, type Broker } from '@fink/sandbox';

import { openKafka } from '../../src/client/kafka/openKafka';
import type { StreamClient } from '../../src/client/StreamClient';

const TOPIC = 'fink_in_tns_lsst';
const LIMITS = { maxBytes: 1 << 20, maxBytesPerPartition: 1 << 20, maxWaitMs: 50 };
const TIMING = { sessionTimeoutMs: 6_000, rebalanceTimeoutMs: 2_000 };

let broker: Broker;
let client: StreamClient;
beforeEach(async () => {
	broker = await startBroker({ topics: [{ name: TOPIC, partitions: 3 }], groups: ['mine'] });
	client = openKafka({ servers: broker.address });
});
afterEach(async () => {
	await client.close();
	await broker.close();
});

const send = (partition: number, text: string, timestampMs = 1_700_000_000_000) =>
	broker.produce(
		TOPIC,
		{ key: Buffer.from('k'), value: Buffer.from(text), timestampMs },
		partition,
	);

it('lists topics with their partitions, and leaves out those that do not exist', async () => {
	expect(await client.topics()).toContainEqual({ name: TOPIC, partitions: [0, 1, 2] });
	expect(await client.topics([TOPIC, 'nothing'])).toEqual([{ name: TOPIC, partitions: [0, 1, 2] }]);
});

it('fetches messages from a position on, with keys and times', async () => {
	send(1, 'a');
	send(1, 'b', 1_700_000_000_500);
	const [part] = await client.fetch([{ topic: TOPIC, partition: 1, offset: 1n }], LIMITS);
	expect(part).toMatchObject({ nextOffset: 2n, endOffset: 2n, isOutOfRange: false });
	expect(part.messages.map(({ offset, timestampMs }) => [offset, timestampMs])).toEqual([
		[1n, 1_700_000_000_500],
	]);
	expect(Buffer.from(part.messages[0].value ?? []).toString()).toBe('b');
	expect(Buffer.from(part.messages[0].key ?? []).toString()).toBe('k');
});

it('says where the log begins and ends, and where a time is; a time after the last message is the end', async () => {
	for (let i = 0; i < 4; i++) send(0, String(i), 1_700_000_000_000 + i * 1000);
	const place = [{ topic: TOPIC, partition: 0 }];
	const at = async (where: Parameters<StreamClient['offsets']>[1]) =>
		(await client.offsets(place, where))[0].offset;
	expect(await at('earliest')).toBe(0n);
	expect(await at('latest')).toBe(4n);
	expect(await at({ sinceMs: 1_700_000_001_500 })).toBe(2n);
	expect(await at({ sinceMs: 1_800_000_000_000 })).toBe(4n);
});

it('keeps offsets with their notes, and refuses them from outside while the group has members', async () => {
	const place = { topic: TOPIC, partition: 2 };
	await client.commitForIdleGroup('mine', [{ ...place, offset: 5n, note: 'fink1 a 7 1' }]);
	expect(await client.committed('mine', [place])).toEqual([
		{ ...place, offset: 5n, note: 'fink1 a 7 1' },
	]);
	const member = await client.join('mine', [TOPIC], TIMING);
	const other = openKafka({ servers: broker.address });
	await expect(
		other.commitForIdleGroup('mine', [{ ...place, offset: 1n, note: '' }]),
	).rejects.toMatchObject({ fault: 'groupInUse' });
	await other.close();
	await member.commit([{ ...place, offset: 6n, note: 'n' }]);
	await member.leave();
	expect(await client.committed('mine', [place])).toEqual([{ ...place, offset: 6n, note: 'n' }]);
});

it('shares partitions out among the members of a group', async () => {
	const first = await client.join('mine', [TOPIC], TIMING);
	expect(first.partitions).toHaveLength(3);
	const other = openKafka({ servers: broker.address });
	const joining = other.join('mine', [TOPIC], TIMING);
	await expect(
		(async () => {
			for (let i = 0; i < 50; i++) {
				await first.heartbeat();
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		})(),
	).rejects.toMatchObject({ fault: 'rebalance' });
	const [again, second] = await Promise.all([client.join('mine', [TOPIC], TIMING), joining]);
	const all = [...again.partitions, ...second.partitions].map(({ partition }) => partition);
	expect(all.sort()).toEqual([0, 1, 2]);
	await expect(
		first.commit([{ topic: TOPIC, partition: 0, offset: 1n, note: '' }]),
	).rejects.toMatchObject({ fault: 'expelled' });
	await other.close();
});

it('names what is wrong: a group that is not known, a topic that is not allowed, no broker', async () => {
	await expect(client.committed('yours', [{ topic: TOPIC, partition: 0 }])).rejects.toMatchObject({
		fault: 'group',
		message: 'Fink does not know the group ID "yours"',
	});
	broker.faults.denyTopic(TOPIC);
	await expect(
		client.fetch([{ topic: TOPIC, partition: 0, offset: 0n }], LIMITS),
	).rejects.toMatchObject({ fault: 'topic' });
	await broker.close();
	await expect(client.topics()).rejects.toMatchObject({ fault: 'unreachable' });
	const nowhere = openKafka({ servers: 'no-such-host.invalid:9092' });
	await expect(nowhere.topics()).rejects.toMatchObject({ fault: 'unreachable' });
	await nowhere.close();
});
