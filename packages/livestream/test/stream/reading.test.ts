import { startBroker, type Broker } from '@fink/sandbox';

import { sleep } from '../../src/stream/sleep';
import { FakeN8n } from '../support/FakeN8n';
import { openReader, until, type TestReader } from '../support/openReader';

let broker: Broker;
const open: TestReader[] = [];
beforeEach(async () => {
	broker = await startBroker({ topics: [{ name: 't', partitions: 2 }], nodes: 2 });
});
afterEach(async () => {
	await Promise.all(open.splice(0).map(async ({ reader }) => await reader.stop(0)));
	await broker.close();
});

const begin = async (n8n: FakeN8n, given: Parameters<typeof openReader>[2] = {}) => {
	const reader = await openReader(broker.address, n8n, given);
	open.push(reader);
	return reader;
};
const send = (text: string, partition = 0) =>
	broker.produce('t', { value: Buffer.from(text), timestampMs: Date.now() }, partition);
const sendMany = (count: number, name = 'a') => {
	const names = Array.from({ length: count }, (_, i) => `${name}${i}`);
	names.forEach((text, i) => send(text, i % 2));
	return names;
};
const committed = () => [...broker.committed('mine').values()].map(Number);

describe('where it begins', () => {
	it('begins now: what was there before is never read', async () => {
		sendMany(40, 'old');
		const n8n = new FakeN8n();
		await begin(n8n);
		const names = sendMany(4, 'new');
		await until(() => n8n.alerts.length >= 4);
		expect(n8n.alerts.sort()).toEqual(names);
	});

	it('begins with the first message, or at a time', async () => {
		for (let i = 0; i < 6; i++) {
			broker.produce('t', { value: Buffer.from(`m${i}`), timestampMs: 1_000 * (i + 1) }, 0);
		}
		const all = new FakeN8n();
		await begin(all, { begin: 'earliest', groupId: 'one' });
		const late = new FakeN8n();
		await begin(late, { begin: { sinceMs: 4_500 }, groupId: 'two' });
		await until(() => all.alerts.length >= 6 && late.alerts.length >= 2);
		expect(all.alerts).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5']);
		expect(late.alerts).toEqual(['m4', 'm5']);
	});

	it('continues where the group was, also when n8n itself started again', async () => {
		const n8n = new FakeN8n();
		const first = await begin(n8n);
		send('a');
		await until(() => n8n.alerts.length >= 1);
		await first.reader.stop(1_000);
		send('b');
		await begin(n8n, { isNewReading: false, isUsersDoing: false });
		await until(() => n8n.alerts.length >= 2);
		expect(n8n.alerts).toEqual(['a', 'b']);
	});

	it('is set by the user again: what was read is read anew under other keys', async () => {
		const n8n = new FakeN8n();
		const first = await begin(n8n);
		send('a');
		await until(() => n8n.alerts.length >= 1);
		await first.reader.stop(1_000);
		await begin(n8n, { begin: 'earliest' });
		await until(() => n8n.alerts.length >= 2);
		expect(n8n.alerts).toEqual(['a', 'a']);
	});

	it.each<['latest' | 'earliest', string[]]>([
		['latest', ['new']],
		['earliest', ['new', 'old']],
	])(
		'begins at %s in the topic of a second workflow, while the first one reads with the same group',
		async (beginAt, expected) => {
			const first = new FakeN8n();
			await begin(first);
			broker.createTopic({ name: 'u', partitions: 1 });
			broker.produce('u', { value: Buffer.from('old'), timestampMs: 1 }, 0);
			const second = new FakeN8n();
			const { infos } = await begin(second, { topics: ['u'], begin: beginAt });
			broker.produce('u', { value: Buffer.from('new'), timestampMs: 2 }, 0);
			send('a');
			await until(() => second.alerts.length >= expected.length && first.alerts.length >= 1);
			await until(() => broker.committed('mine').get('u/0') === 2n);
			expect([first.alerts, [...second.alerts].sort(), infos]).toEqual([['a'], expected, []]);
		},
	);

	it('waits for a topic that does not exist yet, and reads it from its first message on', async () => {
		const n8n = new FakeN8n();
		await begin(n8n, { topics: ['later'], mayWaitForTopics: true });
		broker.createTopic({ name: 'later', partitions: 1 });
		broker.produce('later', { value: Buffer.from('x'), timestampMs: 1 }, 0);
		await until(() => n8n.alerts.length >= 1, 15_000);
		expect(n8n.alerts).toEqual(['x']);
	});

	it('names the topics that are close to one that does not exist', async () => {
		await expect(begin(new FakeN8n(), { topics: ['tt'] })).rejects.toMatchObject({
			message: 'There is no topic "tt"',
			advice: expect.stringMatching(/^Did you mean t\?/) as string,
		});
	});
});

describe('blocks', () => {
	it('hands on as many as a block holds, and fewer when no more come in time', async () => {
		const n8n = new FakeN8n();
		await begin(n8n, { block: { count: 3, lingerMs: 100, bytes: 1 << 20 } });
		for (let i = 0; i < 7; i++) send(`a${i}`);
		await until(() => n8n.alerts.length >= 7);
		expect(n8n.keys.map((key) => key.split(':')[4])).toEqual(['0-2', '3-5', '6']);
		await until(() => committed()[0] === 7);
		expect(committed()[0]).toBe(7);
	});

	it('lets messages that meet no condition pass, and commits them', async () => {
		const n8n = new FakeN8n();
		await begin(n8n);
		for (const text of ['-', '-', 'a', '-', 'b', '-']) send(text);
		await until(() => committed()[0] === 6);
		expect(n8n.alerts).toEqual(['a', 'b']);
		send('-');
		await until(() => committed()[0] === 7);
		expect(committed()[0]).toBe(7);
	});

	it.each([1, 3])('runs at most %d executions at once', async (maxBlocksAtOnce) => {
		const n8n = new FakeN8n();
		n8n.executionMs = 30;
		const block = { count: 1, lingerMs: 0, bytes: 1 << 20 };
		await begin(n8n, { maxBlocksAtOnce, block });
		sendMany(20);
		await until(() => n8n.alerts.length >= 20);
		expect(n8n.alerts).toHaveLength(20);
		// One block of a partition at a time.
		expect(n8n.mostRunning).toBe(Math.min(maxBlocksAtOnce, 2));
	});

	it('keeps its place in the group through an execution longer than the session', async () => {
		const n8n = new FakeN8n();
		n8n.executionMs = 2_500;
		const timing = { sessionTimeoutMs: 1_000, rebalanceTimeoutMs: 3_000, heartbeatMs: 100 };
		await begin(n8n, { timing });
		send('long');
		await until(() => committed()[0] === 1);
		expect(n8n.alerts).toEqual(['long']);
		expect(n8n.refused).toEqual([]);
	});

	it('does not read on while the alerts that wait fill their memory', async () => {
		const n8n = new FakeN8n();
		n8n.executionMs = 300;
		const prepared: string[] = [];
		await begin(n8n, {
			block: { count: 2, lingerMs: 0, bytes: 1 << 20 },
			maxWaitingBytes: 1 << 20,
			prepare: async ({ value }) => {
				const payload = Buffer.from(value ?? []).toString();
				prepared.push(payload);
				return { payload, bytes: payload.length };
			},
		});
		sendMany(40, 'a'.repeat(300_000));
		await until(() => n8n.alerts.length >= 2);
		await sleep(200);
		expect(prepared.length).toBeLessThanOrEqual(12);
	});

	it('waits for no others while no more can be read: of what fills the memory, the largest goes first', async () => {
		const n8n = new FakeN8n();
		const block = { count: 20, lingerMs: 60_000, bytes: 16 << 20 };
		await begin(n8n, { block, maxWaitingBytes: 1 << 20 });
		sendMany(40, 'a'.repeat(300_000));
		await until(() => n8n.alerts.length >= 36);
		expect(n8n.alerts.length).toBeGreaterThanOrEqual(36);
	});
});

describe('when an execution fails', () => {
	it('hands the same range on again under another key, where only success counts', async () => {
		const n8n = new FakeN8n();
		n8n.outcomes.push('failed', 'failed', 'ended');
		await begin(n8n);
		send('a');
		await until(() => committed()[0] === 1);
		expect(n8n.alerts).toEqual(['a', 'a', 'a']);
		expect(new Set(n8n.keys).size).toBe(3);
		expect(committed()[0]).toBe(1);
	});

	it('tries again with the same key where no execution began', async () => {
		const n8n = new FakeN8n();
		n8n.outcomes.push('notBegun');
		await begin(n8n);
		send('a');
		await until(() => committed()[0] === 1);
		expect(n8n.alerts).toEqual(['a']);
	});
});

describe('none lost, none twice', () => {
	it.each(['before the execution', 'after the execution'])('killed %s', async (when) => {
		const n8n = new FakeN8n();
		let isEmitted = false;
		const killed = await begin(n8n, {
			emit: async (block, key) => {
				if (when === 'after the execution') await n8n.execute(block, key);
				isEmitted = true;
				return await new Promise(() => undefined);
			},
			timing: { sessionTimeoutMs: 1_000, rebalanceTimeoutMs: 1_000, heartbeatMs: 100 },
		});
		for (let i = 0; i < 4; i++) send(`a${i}`);
		await until(() => isEmitted);
		await killed.kill();
		for (let i = 4; i < 9; i++) send(`a${i}`);
		await begin(n8n, { isNewReading: false, isUsersDoing: false });
		await until(() => n8n.alerts.length >= 9 && committed()[0] === 9);
		expect([...n8n.alerts].sort()).toEqual(Array.from({ length: 9 }, (_, i) => `a${i}`));
		expect(n8n.refused).toHaveLength(when === 'after the execution' ? 1 : 0);
	});

	it('on an n8n that knows no keys, what ran as the process died comes twice, and nothing is lost', async () => {
		const n8n = new FakeN8n(false);
		const killed = await begin(n8n, {
			emit: async (block, key) => {
				await n8n.execute(block, key);
				return await new Promise(() => undefined);
			},
			timing: { sessionTimeoutMs: 1_000, rebalanceTimeoutMs: 1_000, heartbeatMs: 100 },
		});
		for (let i = 0; i < 4; i++) send(`a${i}`);
		await until(() => n8n.alerts.length >= 4);
		await killed.kill();
		await begin(n8n, { isNewReading: false, isUsersDoing: false });
		await until(() => committed()[0] === 4);
		expect(n8n.alerts).toEqual(['a0', 'a1', 'a2', 'a3', 'a0', 'a1', 'a2', 'a3']);
	});

	it('two n8n with one group share the alerts, and one takes over when the other leaves', async () => {
		const n8n = new FakeN8n();
		const first = await begin(n8n);
		const one = sendMany(20, 'one');
		await until(() => n8n.alerts.length >= 20);
		const second = await begin(n8n, { begin: 'earliest' });
		await sleep(500);
		const two = sendMany(20, 'two');
		await until(() => n8n.alerts.length >= 40);
		await first.reader.stop(1_000);
		const three = sendMany(20, 'three');
		await until(() => n8n.alerts.length >= 60);
		expect([...n8n.alerts].sort()).toEqual([...one, ...two, ...three].sort());
		expect(second.infos.join()).toMatch(/already being read/);
	});

	it('an execution that runs while partitions are shared out anew is waited for and counted', async () => {
		const n8n = new FakeN8n();
		n8n.executionMs = 800;
		await begin(n8n);
		send('a', 0);
		send('b', 1);
		await until(() => n8n.running > 0);
		await begin(n8n);
		await until(() => committed().every((offset) => offset === 1));
		expect([...n8n.alerts].sort()).toEqual(['a', 'b']);
	});
});

describe('a cluster in trouble', () => {
	it.each<[string, () => Promise<void> | void]>([
		['all connections are cut', () => broker.faults.dropConnections()],
		['answers are cut in their middle', () => broker.faults.cutAnswers(3)],
		['the coordinator moves', () => broker.faults.moveCoordinator()],
		['a leader moves', () => broker.faults.moveLeader('t', 0)],
		[
			'no connection is accepted for a while',
			async () => {
				await broker.faults.refuseConnections();
				await sleep(500);
				await broker.faults.acceptConnections();
			},
		],
		[
			'connections are half open for a while',
			async () => {
				broker.faults.isHalfOpen = true;
				await sleep(500);
				broker.faults.isHalfOpen = false;
				broker.faults.dropConnections();
			},
		],
		['commits are refused', () => broker.faults.failNext('OffsetCommit', 16, 2)],
		['the group loses its members', () => broker.faults.failNext('Heartbeat', 25, 1)],
	])('loses and repeats nothing when %s', async (_, trouble) => {
		const n8n = new FakeN8n();
		n8n.executionMs = 20;
		await begin(n8n, { block: { count: 2, lingerMs: 20, bytes: 1 << 20 } });
		const before = sendMany(10, 'before');
		await until(() => n8n.alerts.length >= 3);
		await trouble();
		const after = sendMany(10, 'after');
		await until(() => n8n.alerts.length >= 20, 15_000);
		await until(() => committed().every((offset) => offset === 10));
		expect([...n8n.alerts].sort()).toEqual([...before, ...after].sort());
		expect(committed()).toEqual([10, 10]);
	});

	it('says how many messages were deleted before they were read, and goes on behind them', async () => {
		sendMany(20, 'old');
		const n8n = new FakeN8n();
		const first = await begin(n8n, {
			begin: 'earliest',
			block: { count: 2, lingerMs: 0, bytes: 1 << 20 },
		});
		await until(() => n8n.alerts.length >= 20);
		await first.reader.stop(1_000);
		sendMany(20, 'new');
		broker.faults.deleteRecords('t', 0, 14n);
		const second = await begin(n8n, { isNewReading: false, isUsersDoing: false });
		await until(() => n8n.alerts.length >= 36);
		expect(n8n.alerts).toHaveLength(36);
		expect(second.losses.join()).toMatch(/^4 messages of t \(partition 0, offsets 10 to 13\)/);
	});

	it('ends with a sentence when the group is not allowed any more', async () => {
		const { reader } = await begin(new FakeN8n());
		broker.faults.denyGroup('mine');
		await expect(reader.ended).rejects.toMatchObject({ fault: 'group' });
	});
});

describe('stopping', () => {
	it('ends within its time while an execution goes on, and reads nothing afterwards', async () => {
		const n8n = new FakeN8n();
		n8n.executionMs = 60_000;
		const { reader } = await begin(n8n);
		send('a');
		await until(() => n8n.running === 1);
		const startMs = Date.now();
		await reader.stop(1_000);
		expect(Date.now() - startMs).toBeLessThan(4_000);
		send('b');
		await sleep(700);
		expect(n8n.alerts).toEqual(['a']);
	});

	it('ends within its time while no broker answers', async () => {
		const { reader } = await begin(new FakeN8n());
		await sleep(300);
		broker.faults.isHalfOpen = true;
		const startMs = Date.now();
		await reader.stop(1_000);
		expect(Date.now() - startMs).toBeLessThan(8_000);
	});

	it('leaves the group, so that another start sets the position at once', async () => {
		const n8n = new FakeN8n();
		const { reader } = await begin(n8n);
		await sleep(300);
		await reader.stop(1_000);
		sendMany(6, 'between');
		await begin(n8n);
		send('now');
		await until(() => n8n.alerts.length >= 1);
		expect(n8n.alerts).toEqual(['now']);
	});
});
