import { Kafka as Client, logLevel, type SASLOptions } from 'kafkajs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKafka, type Kafka, type KafkaOptions } from '../src';
import { describeWithKafka } from './describeWithKafka';

const TOPIC = 'fink_test_lsst';

/** A machine with much to do starts three nodes slowly. */
jest.setTimeout(300_000);

let kafka: Kafka;

async function start(options: KafkaOptions): Promise<void> {
	kafka = await startKafka(options);
	await kafka.createTopic(TOPIC, 4);
}

async function produce(from: number, to: number): Promise<void> {
	const numbers = Array.from({ length: to - from }, (_, index) => from + index);
	await kafka.produce(
		TOPIC,
		numbers.map((number) => ({ value: Buffer.from(String(number)), timestampMs: 1000 * number })),
	);
}

function client(sasl?: SASLOptions): Client {
	return new Client({
		brokers: kafka.address.split(','),
		...(sasl === undefined ? {} : { sasl }),
		logLevel: logLevel.NOTHING,
		retry: { retries: 30, initialRetryTime: 100, maxRetryTime: 500 },
	});
}

/** The numbers that a consumer reads until it has so many. */
async function read(groupId: string, count: number, sasl?: SASLOptions) {
	const seen = new Set<number>();
	const consumer = client(sasl).consumer({ groupId, sessionTimeout: 6000 });
	await consumer.connect();
	await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
	await consumer.run({
		eachMessage: async ({ message }) => void seen.add(Number(String(message.value))),
	});
	const endMs = Date.now() + 60_000;
	while (seen.size < count && Date.now() < endMs) await sleep(50);
	await consumer.disconnect();
	return [...seen].sort((a, b) => a - b);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describeWithKafka()('Apache Kafka', () => {
	afterEach(() => kafka.close());

	it('lets an anonymous client read what it is allowed, and refuses other groups', async () => {
		await start({ hasAccessControl: true });
		await produce(0, 40);
		await kafka.allow({ topics: [TOPIC], groups: ['mine'] });
		expect(await read('mine', 40)).toEqual(upTo(40));
		expect([...(await kafka.committed('mine')).values()]).toEqual([10n, 10n, 10n, 10n]);
		expect(await coordinatorCode('mine')).toBe(0);
		expect(await coordinatorCode('yours')).toBe(30);
	});

	it.each(['PLAIN', 'SCRAM-SHA-512'] as const)(
		'asks for name and password with %s',
		async (sasl) => {
			await start({ sasl, users: { alice: 'secret' } });
			await produce(0, 8);
			const mechanism = sasl === 'PLAIN' ? 'plain' : 'scram-sha-512';
			const login = (password: string) =>
				({ mechanism, username: 'alice', password }) as SASLOptions;
			expect(await read('mine', 8, login('secret'))).toEqual(upTo(8));
			const wrong = new Client({
				brokers: kafka.address.split(','),
				sasl: login('wrong'),
				logLevel: logLevel.NOTHING,
				retry: { retries: 0 },
			});
			await expect(wrong.admin().connect()).rejects.toThrow(/[Aa]uthentication/);
		},
	);

	it('deletes messages before an offset, as retention does', async () => {
		await start({});
		await produce(0, 40);
		for (const partition of upTo(4)) await kafka.deleteRecords(TOPIC, partition, 4n);
		expect(await read('mine', 24)).toHaveLength(24);
		expect(await kafka.endOffsets(TOPIC)).toEqual([10n, 10n, 10n, 10n]);
	});

	it('with three nodes, goes on when a leader moves, one is killed, and it comes back', async () => {
		await start({ nodes: 3 });
		await produce(0, 40);
		const leader = (await kafka.leaderOf(TOPIC, 0)) ?? 1;
		const next = (leader % 3) + 1;
		await kafka.moveLeader(TOPIC, 0, next);
		await until(async () => (await kafka.leaderOf(TOPIC, 0)) === next);
		await produce(40, 80);
		await kafka.killNode(next);
		await until(async () => (await kafka.leaderOf(TOPIC, 0)) !== next);
		await produce(80, 120);
		expect(await read('mine', 120)).toEqual(upTo(120));
		kafka.startNode(next);
		await until(async () => (await kafka.livingNodes()) === 3);
	});
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
	const endMs = Date.now() + 60_000;
	while (!(await isSo()) && Date.now() < endMs) await sleep(200);
	expect(await isSo()).toBe(true);
}

/** What Kafka says to an anonymous client that looks for a group's coordinator: FindCoordinator, version 0. */
async function coordinatorCode(groupId: string): Promise<number> {
	const frame = Buffer.concat([Buffer.alloc(16), Buffer.from(groupId)]);
	frame.writeInt32BE(frame.length - 4, 0);
	frame.writeInt16BE(10, 4);
	frame.writeInt16BE(-1, 12);
	frame.writeInt16BE(groupId.length, 14);
	const [host, port] = kafka.address.split(':');
	const socket = connect(Number(port), host);
	socket.write(frame);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	socket.destroy();
	return answer.readInt16BE(8);
}
