import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { binaryBytes } from '@fink/engine';
import { startBroker, type Broker } from '@fink/sandbox';
import type { INodeExecutionData } from 'n8n-workflow';

import { until } from '../support/openReader';
import { activate, type ActiveTrigger } from './activate';

const FOLDER = join(__dirname, '..', '..', '..', '..', '..', 'shared', 'golden', 'livestream');
const EXPECTED = join(FOLDER, 'expected.json');
const TOPIC = 'fink_golden_lsst';

/** What Apache Avro for Python read: see the README of the folder. */
interface Expected {
	readonly messages: Readonly<
		Record<string, { verdict: 'either' | 'ok' | 'refuse'; scalars?: Record<string, unknown> }>
	>;
}
type Bytes = { readonly bytes: number; readonly sha1: string };

const describeWithPackets = existsSync(EXPECTED) ? describe : describe.skip;
if (!existsSync(EXPECTED)) console.warn('Skipped: ../shared/golden/livestream is not here.');

const { messages } = existsSync(EXPECTED)
	? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected)
	: { messages: {} };
const partOf = (name: string, part: 'key.json' | 'value.avro') =>
	readFileSync(join(FOLDER, `${name}.${part}`));

/** The messages, in this order, in the only partition of a topic, and a trigger that reads them from the beginning. */
async function readMessages(names: readonly string[]) {
	const broker = await startBroker({ topics: [{ name: TOPIC, partitions: 1 }] });
	for (const name of names) {
		const [key, value] = [partOf(name, 'key.json'), partOf(name, 'value.avro')];
		broker.produce(TOPIC, { key, value, timestampMs: 1_772_763_290_797 }, 0);
	}
	const trigger = await activate({
		servers: broker.address,
		parameters: { topics: [TOPIC], begin: 'earliest', maxSeconds: 0, history: 'points' },
	});
	const done = () => broker.committed('fink-sandbox').get(`${TOPIC}/0`);
	await until(() => done() === BigInt(names.length), 25_000);
	return { broker, trigger, done };
}

describeWithPackets('real and broken messages, one after the other in one partition', () => {
	// Variants of a real alert have its id, so that they count as sent twice.
	const isRepeated = (name: string) =>
		!/^\d/.test(name) && messages[name].verdict !== 'refuse' && /^[vk]/.test(name);
	const names = Object.keys(messages);
	const single = names.filter((name) => !isRepeated(name));
	let broker: Broker;
	let trigger: ActiveTrigger;
	let done: () => bigint | undefined;
	const itemOf = (name: string): INodeExecutionData => trigger.items()[single.indexOf(name)];
	beforeAll(async () => {
		({ broker, trigger, done } = await readMessages(names));
	});
	afterAll(async () => {
		await trigger.deactivate();
		await broker.close();
	});

	it('gives one item for each, in their order, and commits behind the last', () => {
		expect(trigger.errors).toEqual([]);
		expect(trigger.items().map(({ json }) => json.offset)).toEqual(
			single.map((name) => String(names.indexOf(name))),
		);
		expect(done()).toBe(BigInt(names.length));
	});

	it('reads the real alerts: ids, position and flux to the last digit, images to the last byte', async () => {
		const real = names.filter((name) => /^\d+$/.test(name));
		expect(real).toHaveLength(5);
		for (const name of real) {
			const item = itemOf(name);
			const { scalars = {} } = messages[name];
			const double = (path: string) => (scalars[path] as { double: number }).double;
			const float = (path: string) => (scalars[path] as { float: number }).float;
			const long = (path: string) => (scalars[path] as { long: string }).long;
			expect(item.json).toMatchObject({
				key: name,
				diaSourceId: long('diaSource.diaSourceId'),
				ra: double('diaSource.ra'),
				dec: double('diaSource.dec'),
				fluxNjy: float('diaSource.psfFlux'),
				fluxErrNjy: float('diaSource.psfFluxErr'),
				band: scalars['diaSource.band'],
				producedAt: '2026-03-06T02:14:50.797Z',
			});
			const object = long('diaSource.diaObjectId');
			expect(item.json.diaObjectId ?? '0').toBe(object);
			for (const kind of ['Science', 'Template', 'Difference']) {
				const bytes = await binaryBytes(item, kind.toLowerCase());
				const sha1 = createHash('sha1').update(bytes).digest('hex');
				const expected = scalars[`cutout${kind}`] as Bytes;
				expect([name, kind, bytes.length, sha1]).toEqual([
					name,
					kind,
					expected.bytes,
					expected.sha1,
				]);
			}
		}
	});

	it('makes of everything that is refused an item with a reason, what to do, and the raw bytes', async () => {
		const refused = names.filter((name) => messages[name].verdict === 'refuse');
		expect(refused).toHaveLength(41);
		for (const name of refused) {
			const { json } = itemOf(name);
			expect([name, json.isUnreadable, json.key]).toEqual([name, true, null]);
			expect(json.error).toMatch(/^[A-Z].{10,}/);
			expect(json.advice).toMatch(/\w/);
			const raw = [partOf(name, 'value.avro'), partOf(name, 'key.json')];
			for (const [index, field] of ['data', 'schema'].entries()) {
				if (index === 1 && raw[1].length === 0) continue;
				expect([name, (await binaryBytes(itemOf(name), field)).equals(raw[index])]).toEqual([
					name,
					true,
				]);
			}
		}
	});

	it('hands on what is well-formed but no alert of Rubin as it is, or says why not', () => {
		const others = single.filter((name) => messages[name].verdict !== 'refuse');
		for (const name of others) {
			const { json } = itemOf(name);
			const isSaid = json.isUnreadable === true && typeof json.error === 'string';
			expect([name, isSaid || /^\d{15,}$/.test(String(json.key))]).toEqual([name, true]);
		}
	});
});

describeWithPackets('one alert under other schemas', () => {
	it.each(
		Object.keys(messages).filter((name) => /^v/.test(name) && messages[name].verdict === 'ok'),
	)('%s: columns renamed, added, missing, unions turned around', async (name) => {
		const { broker, trigger } = await readMessages([name]);
		const { scalars = {} } = messages[name];
		await trigger.deactivate();
		await broker.close();
		expect(trigger.items().map(({ json }) => json)).toEqual([
			expect.objectContaining({
				key: '170094456480989258',
				ra: (scalars['diaSource.ra'] as { double: number }).double,
			}),
		]);
	});
});
