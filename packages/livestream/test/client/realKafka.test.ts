import { startKafka, type Kafka } from '@fink/kafka';

import { openKafka, type KafkaSettings } from '../../src/client/kafka/openKafka';
import { sleep } from '../../src/stream/sleep';
import { FakeN8n } from '../support/FakeN8n';
import { openReader, until, type TestReader } from '../support/openReader';

/** Apache Kafka needs Java and a minute: `FINK_KAFKA=1`, as `npm run kafka -- --check` sets it. */
const describeWithKafka = process.env.FINK_KAFKA === undefined ? describe.skip : describe;
jest.setTimeout(420_000);

const messages = (count: number, name: string) =>
	Array.from({ length: count }, (_, i) => ({
		value: Buffer.from(`${name}${i}`),
		timestampMs: Date.now(),
	}));

describeWithKafka('Apache Kafka, one node', () => {
	let kafka: Kafka;
	const open: TestReader[] = [];
	beforeAll(async () => {
		kafka = await startKafka();
		await kafka.createTopic('t', 2);
	});
	afterEach(async () => {
		await Promise.all(open.splice(0).map(async ({ reader }) => await reader.stop(0)));
	});
	afterAll(async () => await kafka?.close());

	const begin = async (n8n: FakeN8n, given: Parameters<typeof openReader>[2]) => {
		const reader = await openReader(kafka.address, n8n, given);
		open.push(reader);
		return reader;
	};

	it('each alert once, with two readers that share the group, through a kill and a takeover', async () => {
		const n8n = new FakeN8n();
		n8n.executionMs = 5;
		const timing = { sessionTimeoutMs: 6_000, rebalanceTimeoutMs: 6_000, heartbeatMs: 500 };
		const given = { groupId: 'story', begin: 'earliest' as const, timing };
		const first = await begin(n8n, given);
		await kafka.produce('t', messages(50, 'a'));
		await until(() => n8n.alerts.length >= 50, 60_000);
		await begin(n8n, given);
		await kafka.produce('t', messages(50, 'b'));
		await until(() => n8n.alerts.length >= 100, 60_000);
		await kafka.produce('t', messages(100, 'c'));
		await until(() => n8n.alerts.length >= 110, 60_000);
		await first.kill();
		await kafka.produce('t', messages(50, 'd'));
		await until(() => n8n.alerts.length >= 250, 60_000);
		await sleep(1_000);
		expect(n8n.alerts).toHaveLength(250);
		expect(new Set(n8n.alerts).size).toBe(250);
		const done = async () =>
			[...(await kafka.committed('story')).values()].reduce((sum, offset) => sum + offset, 0n);
		for (let i = 0; i < 100 && (await done()) < 250n; i++) await sleep(100);
		expect(await done()).toBe(250n);
	});

	it('keeps notes, and refuses positions from outside while a group has members', async () => {
		const [client, other] = [0, 1].map(() => openKafka({ servers: kafka.address }));
		const place = { topic: 't', partition: 0 };
		await client.commitForIdleGroup('notes', [{ ...place, offset: 3n, note: 'fink1 a 9 1' }]);
		expect(await client.committed('notes', [place])).toEqual([
			{ ...place, offset: 3n, note: 'fink1 a 9 1' },
		]);
		const member = await client.join('notes', ['t'], {
			sessionTimeoutMs: 6_000,
			rebalanceTimeoutMs: 6_000,
		});
		expect(member.partitions).toHaveLength(2);
		await expect(
			other.commitForIdleGroup('notes', [{ ...place, offset: 1n, note: '' }]),
		).rejects.toMatchObject({ fault: 'groupInUse' });
		await member.leave();
		await other.commitForIdleGroup('notes', [{ ...place, offset: 1n, note: '' }]);
		await Promise.all([client.close(), other.close()]);
	});

	it('says how many messages were deleted under the reader', async () => {
		const n8n = new FakeN8n();
		const stopped = await begin(n8n, { groupId: 'short' });
		await sleep(500);
		await stopped.reader.stop(1_000);
		const [end] = await kafka.endOffsets('t');
		await kafka.produce('t', messages(20, 'x'), 0);
		await kafka.deleteRecords('t', 0, end + 8n);
		const { losses } = await begin(n8n, {
			groupId: 'short',
			isNewReading: false,
			isUsersDoing: false,
		});
		await until(() => n8n.alerts.length >= 12, 30_000);
		expect(n8n.alerts).toHaveLength(12);
		expect(losses.join()).toMatch(/^8 messages of t \(partition 0/);
	});
});

describeWithKafka('Apache Kafka with access control', () => {
	it.each<[KafkaSettings['sasl'] & object, 'PLAIN' | 'SCRAM-SHA-512']>(
		(['PLAIN', 'SCRAM-SHA-512'] as const).map((mechanism) => [
			{ mechanism, username: 'jane', password: 'secret' },
			mechanism,
		]),
	)('%p: what is not granted is named', async (sasl, mechanism) => {
		const kafka = await startKafka({
			sasl: mechanism,
			users: { jane: 'secret' },
			hasAccessControl: true,
		});
		try {
			await kafka.createTopic('open', 1);
			await kafka.createTopic('closed', 1);
			await kafka.allow({ user: 'jane', topics: ['open'], groups: ['mine'] });
			const client = openKafka({ servers: kafka.address, sasl });
			const place = [{ topic: 'open', partition: 0 }];
			await expect(client.committed('mine', place)).resolves.toHaveLength(1);
			await expect(client.committed('yours', place)).rejects.toMatchObject({ fault: 'group' });
			await expect(
				client.fetch([{ topic: 'closed', partition: 0, offset: 0n }], {
					maxBytes: 1,
					maxBytesPerPartition: 1,
					maxWaitMs: 0,
				}),
			).rejects.toMatchObject({ fault: 'topic' });
			await client.close();
			const wrong = openKafka({ servers: kafka.address, sasl: { ...sasl, password: 'no' } });
			await expect(wrong.topics()).rejects.toMatchObject({ fault: 'authentication' });
			await wrong.close();
			const other = mechanism === 'PLAIN' ? 'SCRAM-SHA-512' : 'PLAIN';
			const unknown = openKafka({ servers: kafka.address, sasl: { ...sasl, mechanism: other } });
			await expect(unknown.topics()).rejects.toMatchObject({
				message: `${kafka.address} does not offer this authentication`,
			});
			await unknown.close();
			const without = openKafka({ servers: kafka.address });
			await expect(without.topics()).rejects.toMatchObject({
				advice: expect.stringMatching(/the server may require authentication/) as string,
			});
			await without.close();
		} finally {
			await kafka.close();
		}
	});
});

describeWithKafka('Apache Kafka, three nodes', () => {
	it('goes on when the node with the partition and the group is killed', async () => {
		const kafka = await startKafka({ nodes: 3, timeoutMs: 240_000 });
		try {
			await kafka.createTopic('t', 2);
			const n8n = new FakeN8n();
			const timing = { sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 10_000, heartbeatMs: 500 };
			const { reader } = await openReader(kafka.address, n8n, { begin: 'earliest', timing });
			await kafka.produce('t', messages(40, 'a'));
			await until(() => n8n.alerts.length >= 40, 60_000);
			await kafka.killNode((await kafka.leaderOf('t', 0)) ?? 1);
			await kafka.produce('t', messages(40, 'b'));
			await until(() => n8n.alerts.length >= 80, 90_000);
			expect(n8n.alerts).toHaveLength(80);
			expect(new Set(n8n.alerts).size).toBe(80);
			await reader.stop(1_000);
		} finally {
			await kafka.close();
		}
	});
});
