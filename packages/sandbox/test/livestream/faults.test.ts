import { Kafka, logLevel, type Consumer } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorCode, startBroker, type Broker } from '../../src';
import { WireWriter } from '../../src/livestream/wire';
import { Asker, join } from './ask';
import { mendKafkajs } from './mendKafkajs';

mendKafkajs();

let broker: Broker;
const consumers: Consumer[] = [];

beforeEach(async () => {
	broker = await startBroker({
		topics: [{ name: 'stars', partitions: 4 }],
		groups: ['mine'],
		maxRebalanceMs: 3000,
	});
	for (let number = 0; number < 40; number += 1) send(number);
});

afterEach(async () => {
	await Promise.all(consumers.splice(0).map((consumer) => consumer.disconnect()));
	await broker.close();
});

function send(number: number): void {
	broker.produce('stars', { value: Buffer.from(String(number)), timestampMs: number });
}

function client(): Kafka {
	const retry = { retries: 20, initialRetryTime: 50, maxRetryTime: 200 };
	return new Kafka({
		brokers: [broker.address],
		logLevel: logLevel.NOTHING,
		retry,
		requestTimeout: 2000,
	});
}

/** A consumer of kafkajs that notes what it sees and commits after every message. */
async function consume(groupId = 'mine', kafka = client()): Promise<number[]> {
	const seen: number[] = [];
	const consumer = kafka.consumer({
		groupId,
		sessionTimeout: 6000,
		heartbeatInterval: 200,
		maxWaitTimeInMs: 200,
		retry: { retries: 20, initialRetryTime: 50, maxRetryTime: 200 },
	});
	consumers.push(consumer);
	await consumer.connect();
	await consumer.subscribe({ topics: ['stars'], fromBeginning: true });
	await consumer.run({
		autoCommitThreshold: 1,
		eachMessage: async ({ message }) => void seen.push(Number(String(message.value))),
	});
	return seen;
}

async function until(isSo: () => boolean, timeoutMs = 20_000): Promise<void> {
	const endMs = Date.now() + timeoutMs;
	while (!isSo() && Date.now() < endMs) await sleep(20);
	expect(isSo()).toBe(true);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const sorted = (seen: readonly number[]): number[] => [...new Set(seen)].sort((a, b) => a - b);

it('gives kafkajs every message once, and remembers what it committed', async () => {
	const seen = await consume();
	await until(() => seen.length === 40);
	expect([...seen].sort((a, b) => a - b)).toEqual(upTo(40));
	await until(() => [...broker.committed('mine').values()].every((offset) => offset === 10n));
	expect(broker.committed('mine').size).toBe(4);
});

it('shares the partitions between two members, and gives them back when one leaves', async () => {
	const first = await consume();
	await until(() => first.length === 40);
	const second = await consume();
	for (let number = 40; number < 80; number += 1) send(number);
	await until(() => sorted([...first, ...second]).length === 80);
	expect(second).toHaveLength(20);
	await consumers.shift()?.disconnect();
	for (let number = 80; number < 120; number += 1) send(number);
	await until(() => sorted([...first, ...second]).length === 120);
	expect(sorted([...first, ...second])).toEqual(upTo(120));
});

/** Each fault with what it does in the middle of the stream, and how it ends. */
const FAULTS: ReadonlyArray<
	readonly [what: string, spoil: (faults: Broker['faults']) => Promise<void>]
> = [
	['cut connections', async (faults) => faults.dropConnections()],
	[
		'a broker that is away for a second',
		async (faults) => {
			await faults.refuseConnections();
			await sleep(1000);
			await faults.acceptConnections();
		},
	],
	[
		'connections that are never answered',
		async (faults) => {
			faults.isHalfOpen = true;
			await sleep(500);
			faults.isHalfOpen = false;
			faults.dropConnections();
		},
	],
	['answers that end in the middle', async (faults) => faults.cutAnswers(3)],
	[
		'slow answers',
		async (faults) => {
			faults.answerDelayMs = 300;
			await sleep(900);
			faults.answerDelayMs = 0;
		},
	],
	['a coordinator that moves', async (faults) => faults.moveCoordinator()],
	[
		'fetches that fail',
		async (faults) => faults.failNext('Fetch', ErrorCode.notLeaderOrFollower, 2),
	],
	[
		'commits that fail',
		async (faults) => faults.failNext('OffsetCommit', ErrorCode.notCoordinator, 2),
	],
	[
		'heartbeats that fail',
		async (faults) => faults.failNext('Heartbeat', ErrorCode.unknownMemberId),
	],
];

it.each(FAULTS)('loses nothing over %s', async (_what, spoil) => {
	const seen = await consume();
	await until(() => seen.length === 40);
	await spoil(broker.faults);
	for (let number = 40; number < 60; number += 1) send(number);
	await until(() => sorted(seen).length === 60);
	expect(sorted(seen)).toEqual(upTo(60));
});

it('refuses groups that are not known, and groups that a fault denies', async () => {
	const asker = await Asker.connect(broker);
	const codeOf = async (group: string) => (await join(asker, group)).code;
	expect(await codeOf('yours')).toBe(ErrorCode.groupAuthorizationFailed);
	broker.faults.denyGroup('mine');
	expect(await codeOf('mine')).toBe(ErrorCode.groupAuthorizationFailed);
	broker.faults.allowGroup('mine');
	expect(await codeOf('mine')).toBe(ErrorCode.none);
	asker.close();
});

it('refuses a topic that must not be read but may be seen, or neither', async () => {
	const admin = client().admin();
	await admin.connect();
	broker.faults.denyTopic('stars');
	expect(await admin.listTopics()).toEqual(['stars']);
	expect(await admin.fetchTopicOffsets('stars')).toHaveLength(4);
	broker.faults.denyTopic('stars', 'describe');
	expect(await admin.listTopics()).toEqual([]);
	broker.faults.allowTopic('stars');
	expect(await admin.listTopics()).toEqual(['stars']);
	await admin.disconnect();
});

it('tells a reader that retention has overtaken where the log starts', async () => {
	const admin = client().admin();
	await admin.connect();
	const partitions = upTo(4).map((partition) => ({ partition, offset: '2' }));
	await admin.setOffsets({ groupId: 'mine', topic: 'stars', partitions });
	for (const partition of upTo(4)) broker.faults.deleteRecords('stars', partition, 5n);
	const seen = await consume();
	await until(() => seen.length === 20);
	expect(sorted(seen)).toEqual(upTo(40).slice(20));
	await admin.disconnect();
});

it('takes what a producer sends, plain and with gzip', async () => {
	const producer = client().producer();
	await producer.connect();
	await producer.send({ topic: 'stars', messages: [{ value: '40', headers: { a: 'b' } }] });
	await producer.send({ topic: 'stars', compression: 1, messages: [{ key: 'k', value: '41' }] });
	await producer.disconnect();
	const seen = await consume();
	await until(() => sorted(seen).length === 42);
});

describe('with three nodes', () => {
	beforeEach(async () => {
		await broker.close();
		broker = await startBroker({
			nodes: 3,
			topics: [{ name: 'stars', partitions: 4 }],
			groups: ['mine'],
		});
		for (let number = 0; number < 40; number += 1) send(number);
	});

	it('goes on when leaders and the coordinator move', async () => {
		const seen = await consume();
		await until(() => seen.length === 40);
		for (const partition of upTo(4)) broker.faults.moveLeader('stars', partition);
		broker.faults.moveCoordinator();
		for (let number = 40; number < 60; number += 1) send(number);
		await until(() => sorted(seen).length === 60);
		expect(sorted(seen)).toEqual(upTo(60));
	});

	it('goes on when a node goes down and comes back', async () => {
		const seen = await consume();
		await until(() => seen.length === 40);
		await broker.faults.stopNode(0);
		for (let number = 40; number < 60; number += 1) send(number);
		await until(() => sorted(seen).length === 60);
		await broker.faults.startNode(0);
		await broker.faults.stopNode(1);
		for (let number = 60; number < 80; number += 1) send(number);
		await until(() => sorted(seen).length === 80);
	});
});

it('closes at once, also with connections that wait', async () => {
	const asker = await Asker.connect(broker);
	const waiting = join(asker, 'mine');
	const started = Date.now();
	await Promise.all([broker.close(), expect(waiting).rejects.toThrow()]);
	expect(Date.now() - started).toBeLessThan(2000);
});

it('holds requests of one kind: they are neither done nor answered, and others are', async () => {
	const asker = await Asker.connect(broker);
	const commit = new WireWriter().string('mine').int32(-1).string('').int64(-1n);
	commit.int32(1).string('stars').int32(1).int32(0).int64(7n).nullableString('');
	broker.faults.heldApi = 'OffsetCommit';
	const answer = asker.ask(8, 2, commit).catch((error: Error) => error.message);
	await until(() => broker.faults.held === 1);
	const other = await Asker.connect(broker);
	await other.ask(18, 0);
	expect(broker.committed('mine').size).toBe(0);
	asker.close();
	await expect(answer).resolves.toMatch(/closed/);
	broker.faults.heldApi = undefined;
	await other.ask(8, 2, commit);
	expect([...broker.committed('mine')]).toEqual([['stars/0', 7n]]);
	other.close();
});
