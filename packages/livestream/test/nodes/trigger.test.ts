import { binaryBytes } from '@fink/engine';
import { readFits } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';
import { simulateSky, startBroker, startLivestream, type Livestream } from '@fink/sandbox';

import { openKafka } from '../../src/client/kafka/openKafka';
import type { StreamMessage } from '../../src/client/StreamClient';
import { readRange } from '../../src/n8n/readRange';
import { until } from '../support/openReader';
import { activate, type ActiveTrigger } from './activate';

const TOPIC = 'fink_in_tns_lsst';
const CLOSED = 'fink_closed_lsst';
/** Alerts in the topic at the start. */
const COUNT = 30;
const sky = simulateSky();
/** Each test reads with a group of its own. */
const groups = Array.from({ length: 40 }, (_, i) => `group${i}`);
let group = '';
let stream: Livestream;
const open: ActiveTrigger[] = [];
beforeAll(async () => {
	// Alerts of the sky that are held back leave the topics with a few, repeated under other ids, which is fast.
	stream = await startLivestream({ sky, heldBack: 1e9, backlog: COUNT, groups: [...groups] });
	stream.broker.createTopic({ name: CLOSED, partitions: 1 });
	stream.broker.faults.denyTopic(CLOSED);
});
afterAll(async () => await stream.close());
beforeEach(() => (group = groups.pop() ?? ''));
afterEach(async () => {
	await Promise.all(open.splice(0).map(async (trigger) => await trigger.deactivate()));
});

const start = async (parameters: object, more: Partial<Parameters<typeof activate>[0]> = {}) => {
	const trigger = await activate({
		servers: stream.broker.address,
		groupId: group,
		parameters: { topics: [TOPIC], begin: 'earliest', maxSeconds: 0.1, ...parameters },
		...more,
	});
	open.push(trigger);
	return trigger;
};

it('gives the items of Fink Trigger, with their place in the stream and three FITS files', async () => {
	const { items } = await start({});
	await until(() => items().length >= 5);
	for (const item of items().slice(0, 5)) {
		const { diaSourceId } = item.json;
		expect(item.json).toMatchObject({
			key: diaSourceId,
			tag: 'in_tns',
			topic: TOPIC,
			partition: expect.any(Number) as number,
			offset: expect.stringMatching(/^\d+$/) as string,
			producedAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
			announcedUtc: expect.stringMatching(/^20\d\d-.*Z$/) as string,
		});
		expect(Object.keys(item.binary ?? {})).toEqual(['science', 'template', 'difference']);
		const bytes = await binaryBytes(item, 'difference');
		expect(readFits(bytes).length).toBeGreaterThan(0);
	}
	expect(items()[0].json).toMatchObject({
		diaObjectId: expect.stringMatching(/^\d+$/) as string,
		band: expect.stringMatching(/^[ugrizy]$/) as string,
		fluxNjy: expect.any(Number) as number,
		timeUtc: expect.any(String) as string,
	});
});

it.each([
	[{ cutouts: 'none' }, []],
	[{ cutouts: 'some', kinds: ['Science'] }, ['science']],
])('hands on the chosen images only: %p', async (parameters, files) => {
	const { items } = await start(parameters);
	await until(() => items().length >= 1);
	expect(Object.keys(items()[0].binary ?? {})).toEqual(files);
});

it('adds columns of the packet to the tidy fields, or hands on only them', async () => {
	const options = { columns: 'diaSource.visit, diaSource.apFlux,clf.nothing; fink_broker_version' };
	const tidy = await start({ options, cutouts: 'none', maxAlerts: 100 });
	await until(() => tidy.items().length >= 1);
	const expected = {
		diaSource: {
			visit: expect.any(Number) as number,
			apFlux: expect.any(Number) as number,
		},
		clf: { nothing: null },
		fink_broker_version: expect.any(String) as string,
	};
	const [item] = tidy.items();
	expect(item.json).toMatchObject({ ...expected, key: item.json.diaSourceId });
	expect(item.json.diaSource).toEqual(expected.diaSource);
	await tidy.deactivate();
	const raw = await start({ options, simplify: false, cutouts: 'none', maxAlerts: 100 });
	await until(() => raw.items().length >= 1);
	const { key, tag, topic, partition, offset, producedAt, announcedUtc, ...others } =
		raw.items()[0].json;
	expect(others).toEqual(expected);
	expect([key, tag, topic, partition, offset, producedAt, announcedUtc]).not.toContain(undefined);
});

it('hands on the history that was chosen', async () => {
	const none = await start({ history: 'none', maxAlerts: 100 });
	await until(() => none.items().length >= 3);
	expect(none.items()[0].json.detections).toBeUndefined();
	await none.deactivate();
	const points = await start({ history: 'points', maxAlerts: 100 });
	await until(() => points.items().length >= 3);
	expect(points.items()[0].json.detections).toEqual(
		expect.arrayContaining([expect.objectContaining({ band: expect.any(String) as string })]),
	);
});

it('leaves out what does not meet the conditions, and counts it as read', async () => {
	const all = await start({});
	await until(() => all.items().length >= COUNT);
	await all.deactivate();
	const expected = all
		.items()
		.filter(({ json }) => json.band === 'r')
		.map(({ json }) => json.key);
	expect(expected.length).toBeGreaterThan(0);
	const red = await start({ conditions: { bands: ['r'] } }, { groupId: groups.pop() ?? '' });
	await until(() => red.items().length >= expected.length);
	expect(
		red
			.items()
			.map(({ json }) => json.key)
			.sort(),
	).toEqual(expected.sort());
});

it('makes an execution of the alerts of one partition, at most as many as chosen, each alert once', async () => {
	const trigger = await start({ maxAlerts: 3 });
	await until(() => trigger.items().length >= COUNT);
	expect(trigger.items()).toHaveLength(COUNT);
	expect(new Set(trigger.items().map(({ json }) => json.key)).size).toBe(COUNT);
	for (const { items, key } of trigger.emissions) {
		expect(items.length).toBeLessThanOrEqual(3);
		expect(new Set(items.map(({ json }) => json.partition)).size).toBe(1);
		expect(key).toMatch(/^fink:group\d+:fink_in_tns_lsst:\d+:\d+(-\d+)?:/);
	}
	expect(new Set(trigger.emissions.map(({ key }) => key)).size).toBe(trigger.emissions.length);
});

it('hands an alert on once that was sent twice', async () => {
	const other = await startLivestream({ sky, heldBack: 1e9, backlog: 4 });
	const first = await readAll(other.broker, 4);
	const again = await activate({
		servers: other.broker.address,
		groupId: other.groupId,
		parameters: { topics: [TOPIC], maxSeconds: 0, begin: 'now' },
	});
	for (const { key, value, timestampMs } of [...first, ...first]) {
		other.broker.produce(TOPIC, {
			key: key ?? undefined,
			value: value ?? new Uint8Array(),
			timestampMs,
		});
	}
	await until(() => again.items().length >= 4);
	await until(() => false, 500);
	expect(again.items()).toHaveLength(4);
	await again.deactivate();
	await other.close();
});

it('emits what cannot be read as an item with the reason and the bytes, and goes on', async () => {
	const trigger = await start({ begin: 'now' });
	stream.broker.produce(
		TOPIC,
		{ key: Buffer.from('2.7_3.10.1'), value: Buffer.from([1, 2, 3]), timestampMs: 5 },
		0,
	);
	stream.broker.produce(
		TOPIC,
		{ key: Buffer.from('{"type":"record"'), value: Buffer.from([4]), timestampMs: 6 },
		0,
	);
	stream.broker.produce(TOPIC, { value: Buffer.from([9]), timestampMs: 7 }, 0);
	await until(() => trigger.items().length >= 3);
	expect(trigger.items().map(({ json }) => json.error)).toEqual([
		'The message has no schema: its key is the version text "2.7_3.10.1"',
		expect.stringMatching(/schema/),
		'The message has no schema: its key is empty',
	]);
	expect(await binaryBytes(trigger.items()[0], 'data')).toEqual(Buffer.from([1, 2, 3]));
	expect((await binaryBytes(trigger.items()[0], 'schema')).toString()).toBe('2.7_3.10.1');
});

it('reports what cannot be read as a failed execution, where that is chosen', async () => {
	const trigger = await start({ begin: 'now', options: { unreadable: 'fail' } });
	stream.broker.produce(TOPIC, { value: Buffer.from([9]), timestampMs: 7 }, 0);
	await until(() => trigger.failures.length > 0);
	expect(trigger.failures.map(({ message }) => message)).toEqual([
		expect.stringMatching(
			/^A message can't be read \(fink_in_tns_lsst, partition 0, offset \d+\): /,
		),
	]);
	expect(trigger.items()).toEqual([]);
});

it('repeats alerts of a failed execution only where success counts', async () => {
	const failed = { status: 'error', data: { resultData: { error: {} } } } as never;
	const trigger = await start(
		{ begin: 'now', options: { commit: 'ended' } },
		{ execute: async () => failed },
	);
	const { partition, offset } = stream.broker.produce(
		TOPIC,
		{ value: Buffer.from([9]), timestampMs: 7 },
		0,
	);
	const done = () => stream.broker.committed(group).get(`${TOPIC}/${partition}`);
	await until(() => done() === offset + 1n);
	expect(done()).toBe(offset + 1n);
	expect(trigger.emissions).toHaveLength(1);
});

it('shows the last alerts in a manual test, and neither joins the group nor commits', async () => {
	const trigger = await start({}, { mode: 'manual' });
	await trigger.response.manualTriggerFunction?.();
	expect(trigger.items()).toHaveLength(5);
	expect(trigger.items()[0].json.announcedUtc).toBeNull();
	expect(stream.broker.committed(group).size).toBe(0);
});

describe('refuses to start, with the next step', () => {
	it.each<[string, object, Partial<Parameters<typeof activate>[0]>, RegExp]>([
		[
			'a topic with a typing mistake',
			{ topics: ['fink_in_tsn_lsst'] },
			{},
			/^There is no topic "fink_in_tsn_lsst"/,
		],
		['no topic', { topics: [] }, {}, /^No topic is selected/],
		[
			'a group ID that Fink does not know',
			{},
			{ groupId: 'mine' },
			/^Fink does not know the group ID "mine"/,
		],
		['no group ID', {}, { groupId: '  ' }, /^The credential has no group ID/],
		[
			'servers without a port',
			{},
			{ credential: { servers: 'kafka.example.org' } },
			/is not a server address/,
		],
		[
			'a server that does not answer',
			{},
			{ credential: { servers: '127.0.0.1:9' } },
			/does not answer at 127.0.0.1:9/,
		],
		[
			'a name that DNS does not know',
			{},
			{ credential: { servers: 'nowhere.invalid:9092' } },
			/not known to this machine's DNS/,
		],
		[
			'a topic that is not allowed',
			{ topics: [CLOSED] },
			{},
			/^Fink does not let this account read/,
		],
		['an empty time', { begin: 'time', beginTime: '' }, {}, /^Time is empty/],
		['a time that is none', { begin: 'time', beginTime: 'soon' }, {}, /is not a date/],
		['a number out of range', { maxAlerts: 0 }, {}, /Alerts per Execution/],
	])('with %s', async (_, parameters, more, message) => {
		await expect(start(parameters, more)).rejects.toMatchObject({
			message: expect.stringMatching(message) as string,
			description: expect.stringMatching(/\w/) as string,
		});
	});

	it('names topics that are close, and waits for the topic where that is chosen', async () => {
		const topics = ['fink_in_tsn_lsst'];
		await expect(start({ topics })).rejects.toMatchObject({
			description: expect.stringMatching(/Did you mean fink_in_tns_lsst/) as string,
		});
		const waiting = await start({ topics, options: { waitForTopic: true } });
		expect(waiting.errors).toEqual([]);
	});

	it('takes the name of a tag for a hint at its topic', async () => {
		await expect(start({ topics: ['in_tns'] })).rejects.toMatchObject({
			description: expect.stringMatching(/^Did you mean fink_in_tns_lsst\?/) as string,
		});
	});

	it('ends with an error when the topic is not allowed any more', async () => {
		const trigger = await start({ begin: 'now' });
		stream.broker.faults.denyTopic(TOPIC);
		await until(() => trigger.errors.length > 0);
		stream.broker.faults.allowTopic(TOPIC);
		expect(trigger.errors[0].message).toBe(`Fink does not let this account read ${TOPIC}`);
	});
});

it('begins now and never touches 300,000 alerts that wait', async () => {
	const large = await startLivestream({ sky, backlog: 300_000 });
	const trigger = await activate({
		servers: large.broker.address,
		parameters: { topics: [TOPIC], maxSeconds: 0 },
	});
	const before = process.memoryUsage().rss;
	await until(() => trigger.items().length > 0, 1_000);
	expect(trigger.items()).toEqual([]);
	expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
	await trigger.deactivate();
	await large.close();
});

it('is deactivated within 10 s while the broker hangs', async () => {
	const broker = await startBroker({ topics: [{ name: 't', partitions: 1 }] });
	const trigger = await activate({ servers: broker.address, parameters: { topics: ['t'] } });
	broker.faults.isHalfOpen = true;
	const startMs = Date.now();
	await trigger.deactivate();
	expect(Date.now() - startMs).toBeLessThan(10_000);
	await broker.close();
});

/** The messages of the topic as they are. */
async function readAll({ address }: Livestream['broker'], count: number): Promise<StreamMessage[]> {
	const client = openKafka({ servers: address });
	const [topic] = await client.topics([TOPIC]);
	const found: StreamMessage[] = [];
	const partitions = topic.partitions.map((partition) => ({ topic: TOPIC, partition }));
	const ends = await client.offsets(partitions, 'latest');
	const ranges = ends.map(({ offset: to, ...place }) => ({ ...place, to, offset: 0n }));
	// The memory of a message is used again when the next ones are read.
	const copy = (bytes: Uint8Array | null) => bytes && new Uint8Array(bytes);
	for await (const message of readRange(client, ranges))
		found.push({ ...message, key: copy(message.key), value: copy(message.value) });
	await client.close();
	expect(found).toHaveLength(count);
	return found;
}

describe('Minimum Hours Between Alerts', () => {
	const conditions = { minHoursBetween: 24 };
	const objectOf = ({ diaObjectId, ssObjectId }: IDataObject) => diaObjectId ?? ssObjectId;

	// A stream of its own: the tests above leave messages that can't be read.
	let shared: Livestream;
	beforeAll(async () => {
		shared = stream;
		stream = await startLivestream({ sky, heldBack: 1e9, backlog: COUNT, groups: [...groups] });
	});
	afterAll(async () => {
		await stream.close();
		stream = shared;
	});

	it('holds over restarts of n8n, and begins anew where the user sets the position', async () => {
		const first = await start({ conditions, maxAlerts: 1 });
		await until(() => doneIn(group) === COUNT);
		await first.deactivate();
		const alerts = first.items().map(({ json }) => json);
		const last = new Map<unknown, (typeof alerts)[number]>();
		for (const alert of alerts) {
			const before = last.get(objectOf(alert));
			const days = Math.abs(Number(before?.mjdTai ?? 0) - Number(alert.mjdTai));
			expect(days).toBeGreaterThanOrEqual(1);
			last.set(objectOf(alert), alert);
		}
		expect(alerts.length).toBeLessThan(COUNT);

		const staticData = first.savedStaticData();
		const restarted = { groupId: group, staticData, activation: 'init' as const };
		const second = await start({ conditions, begin: 'now' }, restarted);
		const messages = await readAll(stream.broker, COUNT);
		const newest = Math.max(...alerts.map(({ mjdTai }) => Number(mjdTai)));
		const stored = [...last.values()].filter(({ mjdTai }) => newest - Number(mjdTai) < 8);
		expect(stored.length).toBeGreaterThan(0);
		for (const { partition, offset } of stored) {
			const same = messages.find(
				(one) => one.partition === partition && String(one.offset) === offset,
			);
			if (same)
				stream.broker.produce(
					TOPIC,
					{ ...same, key: same.key ?? undefined, value: same.value ?? new Uint8Array() },
					0,
				);
		}
		await until(() => doneIn(group) === COUNT + stored.length);
		expect(doneIn(group)).toBe(COUNT + stored.length);
		expect(second.items()).toEqual([]);
		await second.deactivate();

		const third = await start({ conditions, maxAlerts: 1 }, { groupId: group, staticData });
		const objects = () => new Set(third.items().map(({ json }) => objectOf(json)));
		await until(() => objects().size >= last.size);
		expect([...objects()].sort()).toEqual([...last.keys()].sort());
	});
});

/** How many messages of the topic are done with. */
function doneIn(groupId: string): number {
	const offsets = [...stream.broker.committed(groupId)].filter(([place]) =>
		place.startsWith(`${TOPIC}/`),
	);
	return offsets.reduce((sum, [, offset]) => sum + Number(offset), 0);
}
