import { loadPackage, outputItems, runWorkflow, type LoadedPackage } from '@fink/engine';
import {
	simulateSky,
	startBroker,
	startLivestream,
	type Broker,
	type Livestream,
} from '@fink/sandbox';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { openKafka } from '../../src/client/kafka/openKafka';
import { readRange } from '../../src/n8n/readRange';
import { LIVESTREAM_ROOT, NODES_ROOT } from './activate';

const TOPIC = 'fink_in_tns_lsst';
let stream: Livestream;
let own: LoadedPackage;
let both: LoadedPackage;
beforeAll(async () => {
	stream = await startLivestream({ sky: simulateSky(), heldBack: 1e9, backlog: 12 });
	own = await loadPackage(LIVESTREAM_ROOT);
	const nodes = await loadPackage(NODES_ROOT);
	both = { nodes: { ...nodes.nodes, ...own.nodes }, credentials: own.credentials };
});
afterAll(async () => await stream.close());

const run = async (
	parameters: INodeParameters,
	{
		servers = stream.broker.address,
		after = [] as Array<[string, INodeParameters]>,
		input = [{ json: {} }] as INodeExecutionData[],
	} = {},
) => {
	const at = (name: string, type: string, given: INodeParameters) => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: given,
	});
	const nodes = [
		at('Start', 'n8n-nodes-base.manualTrigger', {}),
		{
			...at('Stream', 'n8n-nodes-fink-livestream.finkLivestream', parameters),
			credentials: { finkLivestreamApi: { id: '1', name: 'Fink Livestream' } },
		},
		...after.map(([type, given]) => at(type, `n8n-nodes-fink.${type}`, given)),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, index) => [
				name,
				{ main: [[{ node: nodes[index + 1].name, type: 'main' as const, index: 0 }]] },
			]),
	);
	const result = await runWorkflow({
		package: both,
		workflow: { nodes, connections },
		input,
		credentials: { finkLivestreamApi: { servers, groupId: stream.groupId } },
	});
	const { error } = result.data.resultData;
	return { items: outputItems(result, nodes[nodes.length - 1].name), error };
};
const jsonOf = async (parameters: INodeParameters) =>
	(await run(parameters)).items.map(({ json }) => json);

it('lists the topics with their tags and numbers of messages', async () => {
	expect(await jsonOf({ operation: 'getTopics' })).toContainEqual({
		topic: TOPIC,
		tag: 'in_tns',
		partitions: 10,
		messages: 12,
		isReadable: true,
	});
});

it('tells how many messages wait for the group, before and after its position is set', async () => {
	const lag = async () => (await jsonOf({ operation: 'getLag', topics: [TOPIC] }))[0];
	expect(await lag()).toMatchObject({ topic: TOPIC, groupId: 'fink-sandbox', lag: 12, lost: 0 });
	const [set] = await jsonOf({ operation: 'resetPosition', topics: [TOPIC], position: 'latest' });
	expect(set.partitions).toHaveLength(10);
	expect(await lag()).toMatchObject({ lag: 0 });
	await jsonOf({ operation: 'resetPosition', topics: [TOPIC], position: 'earliest' });
	expect(await lag()).toMatchObject({ lag: 12 });
	await jsonOf({
		operation: 'resetPosition',
		topics: [TOPIC],
		position: 'time',
		time: '2099-01-01',
	});
	expect(await lag()).toMatchObject({ lag: 0 });
});

it('does not set the position of a group that is being read, and says what to do', async () => {
	const client = openKafka({ servers: stream.broker.address });
	const timing = { sessionTimeoutMs: 6_000, rebalanceTimeoutMs: 1_000 };
	const member = await client.join(stream.groupId, [TOPIC], timing);
	const { error } = await run({
		operation: 'resetPosition',
		topics: [TOPIC],
		position: 'earliest',
	});
	expect(error?.message).toMatch(/^The group "fink-sandbox" is being read right now/);
	await member.leave();
	await client.close();
});

it('reads the last alerts, or those from a time on, and commits nothing', async () => {
	const before = [...stream.broker.committed(stream.groupId)];
	const last = await jsonOf({
		operation: 'getAlerts',
		topics: [TOPIC],
		which: 'last',
		limit: 5,
		cutouts: 'none',
	});
	expect(last).toHaveLength(5);
	const all = await jsonOf({
		operation: 'getAlerts',
		topics: [TOPIC],
		which: 'time',
		time: '2020-01-01',
		limit: 100,
		cutouts: 'none',
	});
	expect(new Set(all.map(({ key }) => key)).size).toBe(12);
	expect([...stream.broker.committed(stream.groupId)]).toEqual(before);
});

it('gives many items, worked on at once, the alerts that each gets alone', async () => {
	const topics = [...stream.topics.keys()];
	const get = (topic: string) => ({
		operation: 'getAlerts',
		topics: topic,
		which: 'time',
		time: '2020-01-01',
		limit: 100,
	});
	const textOf = ({ json, binary }: INodeExecutionData) =>
		JSON.stringify([json, Object.keys(binary ?? {})]);
	const alone = new Set<string>();
	for (const topic of topics)
		for (const item of (await run(get(topic))).items) alone.add(textOf(item));
	const input = topics.map((topic) => ({ json: { topic } }));
	const { items } = await run({ ...get(''), topics: '={{ $json.topic }}' }, { input });
	expect(items).toHaveLength(alone.size);
	expect(items.map(textOf).filter((text) => !alone.has(text))).toEqual([]);
});

describe('a transfer', () => {
	let broker: Broker;
	const topic = 'ftransfer_lsst_2026-11-28_7';
	beforeAll(async () => {
		broker = await startBroker({
			topics: [
				{ name: topic, partitions: 3 },
				{ name: `${topic}_schema`, partitions: 1 },
			],
		});
		const client = openKafka({ servers: stream.broker.address });
		const partitions = (await client.topics([TOPIC]))[0].partitions.map((partition) => ({
			topic: TOPIC,
			partition,
		}));
		const ends = await client.offsets(partitions, 'latest');
		const ranges = ends.map(({ offset: to, ...place }) => ({ ...place, to, offset: 0n }));
		let schema: Uint8Array | null = null;
		let sent = 0;
		for await (const { key, value, timestampMs } of readRange(client, ranges)) {
			schema = key;
			// As Fink's Data Transfer sends them: the key is none of their schema.
			const message = {
				key: Buffer.from(String(sent)),
				value: value ?? new Uint8Array(),
				timestampMs,
			};
			broker.produce(topic, message, sent++ % 3);
		}
		broker.produce(
			`${topic}_schema`,
			{ key: schema ?? undefined, value: Buffer.from('x'), timestampMs: 1 },
			0,
		);
		await client.close();
	});
	afterAll(async () => await broker.close());

	it('is read to its end, with the schema of the topic beside it', async () => {
		const { items } = await run(
			{ operation: 'getDataTransfer', transferTopic: topic },
			{ servers: broker.address },
		);
		expect(new Set(items.map(({ json }) => json.key)).size).toBe(12);
		expect(items.every(({ binary }) => Object.keys(binary ?? {}).length === 3)).toBe(true);
	});

	it('names transfers that are close to one that does not exist', async () => {
		const { error } = await run(
			{ operation: 'getDataTransfer', transferTopic: 'ftransfer_lsst_2026-11-28_8' },
			{ servers: broker.address },
		);
		expect(error?.message).toMatch(/^There is no topic "ftransfer_lsst_2026-11-28_8"/);
	});
});

describe('the nodes of n8n-nodes-fink take its items unchanged', () => {
	const alerts = {
		operation: 'getAlerts',
		topics: [TOPIC],
		which: 'last',
		limit: 2,
		history: 'points',
	};

	it.each([
		['renderCutout', { layout: 'triplet' }],
		['renderLightCurve', {}],
	])('%s draws a picture', async (type, parameters) => {
		const { items, error } = await run(alerts, { after: [[type, parameters]] });
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		const pictures = items.map(({ binary }) =>
			Object.values(binary ?? {}).map(({ mimeType }) => mimeType),
		);
		expect(pictures[0]).toContain('image/png');
	});

	it('finkMessage writes a message', async () => {
		const { items, error } = await run(alerts, { after: [['finkMessage', {}]] });
		expect(error).toBeUndefined();
		expect(JSON.stringify(items[0].json)).toMatch(/\d{15,}/);
	});
});
