import { startSandbox } from '@fink/sandbox';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { activateTrigger, nowMjdTai, pollJson, type TriggerOptions } from './pollTrigger';
import { runNodes } from './runNodes';
import { useStreamedSandbox } from './streamedSandbox';

/**
 * An hour ago, MJD TAI, with decimals as all real times have: the server compares times as text, and a key
 * like 61210.5_170… would sort behind 61210.51.
 */
const DAY = Number((Math.floor((nowMjdTai() - 1 / 24) * 1e4) / 1e4 + 0.0000456789).toFixed(10));

/** So many days from it, as it is served: to 10 decimals. */
const at = (days: number) => Number((DAY + days).toFixed(10));

let now: number;
beforeEach(() => void (now = DAY));

const fink = useStreamedSandbox(() => now);

const activate = async (parameters: INodeParameters = {}, rest: Partial<TriggerOptions> = {}) =>
	await activateTrigger({ baseUrl: fink.sandbox.url, parameters, ...rest });

const idsOf = (items: IDataObject[]) => items.map(({ diaSourceId }) => String(diaSourceId));

const requestsOf = async (work: () => Promise<unknown>) => {
	const before = fink.sandbox.requests.length;
	await work();
	return fink.sandbox.requests.slice(before).map(({ path }) => path.replace('/api/v1/', ''));
};

describe('Fink Trigger on a tag', () => {
	it('takes a baseline when activated, then hands on what is new, once, oldest first', async () => {
		fink.log.ingest({ count: 30, mjdTai: at(-0.5) });
		const trigger = await activate();
		expect(await trigger.poll()).toBeNull();
		const first = fink.log.ingest({ count: 2, mjdTai: at(-0.001) });
		const late = fink.log.ingest({ count: 1, mjdTai: at(-1.5) });
		expect(idsOf(await pollJson(trigger))).toEqual([...late, ...first]);
		expect(await trigger.poll()).toBeNull();
		expect(await requestsOf(async () => await trigger.poll())).toEqual(['tags']);
	});

	it('gives ids as text, a tidy record and a stable key', async () => {
		const trigger = await activate();
		await trigger.poll();
		const [id] = fink.log.ingest({ count: 1, mjdTai: at(-0.001) });
		const [item] = await pollJson(trigger);
		expect(item).toMatchObject({ key: id, diaSourceId: id, diaObjectId: id, band: 'r', snr: 30 });
		expect(item.magnitude).toBeCloseTo(31.4 - 2.5 * Math.log10(9000), 3);
	});

	it('gives raw rows when asked to, with the columns asked for', async () => {
		const options = { columns: 'r:psfFlux, r:band' };
		const trigger = await activate({ simplify: false, options });
		await trigger.poll();
		const [id] = fink.log.ingest({ count: 1, mjdTai: at(-0.001) });
		const [item] = await pollJson(trigger);
		expect(item).toEqual({
			key: id,
			tag: 'in_tns',
			announcedUtc: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
			'r:diaSourceId': id,
			'r:diaObjectId': id,
			'r:midpointMjdTai': at(-0.001),
			'r:psfFlux': 9000,
			'r:band': 'r',
		});
	});

	it('goes on after a restart where it was, and begins anew when activated again', async () => {
		const before = await activate();
		await before.poll();
		const known = fink.log.ingest({ count: 3, mjdTai: at(-0.01) });
		expect(idsOf(await pollJson(before))).toEqual(known);
		const staticData = before.savedStaticData();
		const missed = fink.log.ingest({ count: 2, mjdTai: at(-0.001) });

		const restarted = await activate({}, { staticData, activation: 'init' });
		expect(idsOf(await pollJson(restarted))).toEqual(missed);
		const continued = await activate({ onActivation: 'continue' }, { staticData });
		expect(idsOf(await pollJson(continued))).toEqual(missed);
		const anew = await activate({}, { staticData });
		expect(await anew.poll()).toBeNull();
		fink.log.ingest({ count: 1, mjdTai: at(-0.0005) });
		expect(await anew.poll()).not.toBeNull();
	});

	it('hands on the last hours when asked to', async () => {
		fink.log.ingest({ count: 4, mjdTai: at(-1.2) });
		const recent = fink.log.ingest({ count: 3, mjdTai: at(-0.9) });
		const trigger = await activate({ onActivation: 'lastHours', hours: 24 });
		expect(idsOf(await pollJson(trigger))).toEqual(recent);
		expect(await trigger.poll()).toBeNull();
	});

	it('shows a sample in a manual test and leaves the cursor alone', async () => {
		const known = fink.log.ingest({ count: 9, mjdTai: at(-20) });
		const test = await activate({}, { mode: 'manual' });
		const sample = idsOf(await pollJson(test));
		expect(sample).toHaveLength(5);
		expect(known).toEqual(expect.arrayContaining(sample));
		expect(await pollJson(test)).toHaveLength(5);
		expect(test.hasChangedStaticData()).toBe(false);
		expect(test.savedStaticData()).toEqual({});
	});

	it('says so when a manual test has nothing to show', async () => {
		const empty = await activate({}, { mode: 'manual' });
		await expect(empty.poll()).rejects.toThrow(/Fink has no alerts of this tag/);
		const north = { watch: 'positions', positions: '10 80' };
		const nowhere = await activate(north, { mode: 'manual' });
		await expect(nowhere.poll()).rejects.toThrow(/no alerts at the watched positions/);
		const unknown = { watch: 'objects', diaObjectIds: '123456789012345678' };
		const nobody = await activate(unknown, { mode: 'manual' });
		await expect(nobody.poll()).rejects.toThrow(/no alerts of the watched objects/);
		fink.log.ingest({ count: 9, mjdTai: at(-20) });
		const strict = await activate({ conditions: { minSnr: 50 } }, { mode: 'manual' });
		await expect(strict.poll()).rejects.toThrow(
			/None of the newest 9 watched alerts .* conditions/,
		);
	});

	it('leaves what is beyond the cap for the next poll, and drops none', async () => {
		const trigger = await activate({ options: { mostPerPoll: 100 } });
		await trigger.poll();
		const ids = fink.log.ingest({ count: 500, mjdTai: at(-0.001) });
		const got: string[] = [];
		for (let poll = 0; poll < 5; poll++) {
			const items = await pollJson(trigger);
			expect(items).toHaveLength(100);
			got.push(...idsOf(items));
		}
		expect(await trigger.poll()).toBeNull();
		expect([...got].sort()).toEqual([...ids].sort());
	});

	it('hands on nothing twice when two polls overlap', async () => {
		const trigger = await activate();
		await trigger.poll();
		const ids = fink.log.ingest({ count: 50, mjdTai: at(-0.001) });
		const both = await Promise.all([pollJson(trigger), pollJson(trigger)]);
		expect(idsOf(both.flat()).sort()).toEqual([...ids].sort());
	});

	it('hands alerts straight to Fink Cutout', async () => {
		const real = await startSandbox();
		const test = await activate({ tag: 'in_tns' }, { baseUrl: real.url, mode: 'manual' });
		const [alert] = await pollJson(test);
		const { items, error } = await runNodes(
			[{ type: 'finkCutout', parameters: { kinds: ['Science'] } }],
			{ baseUrl: real.url, input: [alert] },
		);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ key: alert.key, diaSourceId: alert.diaSourceId });
		expect(Object.keys(items[0].binary ?? {})).toHaveLength(1);
		await real.close();
	});
});

describe('Fink Trigger, conditions', () => {
	it.each<[string, IDataObject, Record<string, number | string | boolean | bigint>]>([
		['S/N', { minSnr: 20 }, { 'r:snr': 19.9 }],
		['reliability', { minReliability: 0.8 }, { 'r:reliability': 0.5 }],
		['magnitude, too faint', { faintestMagnitude: 22 }, { 'r:psfFlux': 5000 }],
		['magnitude, too bright', { brightestMagnitude: 20 }, { 'r:psfFlux': 90000 }],
		['magnitude of a negative flux', { faintestMagnitude: 22 }, { 'r:psfFlux': -9000 }],
		['bands', { bands: ['r', 'i'] }, { 'r:band': 'g' }],
		['sign', { sign: 'positive' }, { 'r:isNegative': true }],
		['first detection', { firstDetectionOnly: true }, { 'r:diaObjectId': 170028485706776685n }],
	])('leaves out alerts by %s', async (_, conditions, cells) => {
		const trigger = await activate({ conditions: conditions as INodeParameters });
		await trigger.poll();
		fink.log.ingest({ count: 1, mjdTai: at(-0.002), cells });
		const [expected] = fink.log.ingest({ count: 1, mjdTai: at(-0.001) });
		expect(idsOf(await pollJson(trigger))).toEqual([expected]);
		expect(await trigger.poll()).toBeNull();
	});

	it('fires once in a while for one object, and for its split twin when grouped by position', async () => {
		const conditions = { minHoursBetween: 24 };
		const trigger = await activate({ conditions });
		const byPosition = await activate({ conditions, groupBy: 'position' });
		await trigger.poll();
		await byPosition.poll();
		const ingest = (object: bigint, mjdTai: number, ra = 53.25) =>
			fink.log.ingest({ count: 1, mjdTai, cells: { 'r:diaObjectId': object, 'r:ra': ra } })[0];
		const first = ingest(170028485706776685n, at(0.1));
		ingest(170028485706776685n, at(0.2));
		const twin = ingest(170028485706776999n, at(0.3), 53.2502);
		const far = ingest(170028485706777000n, at(0.3), 53.3);
		expect(idsOf(await pollJson(trigger))).toEqual([first, twin, far]);
		expect(idsOf(await pollJson(byPosition))).toEqual([first, far]);
		const later = ingest(170028485706776685n, at(1.2));
		expect(idsOf(await pollJson(trigger))).toEqual([later]);
	});

	it.each([
		[{ conditions: { minReliability: 2 } }, /Minimum Reliability must be a number from 0 to 1/],
		[{ options: { lookBackDays: 0 } }, /Look-Back \(Days\) must be a number from 0.1 to 30/],
		[{ tag: '' }, /No tag is selected/],
		[{ watch: 'objects', diaObjectIds: 'SN2026abc' }, /must contain only digits/],
		[{ watch: 'positions', positions: '53.2 95' }, /95.* is not between -90 and 90 degrees/],
		[{ watch: 'positions', positions: '53.2 -27.8 9999' }, /radius 9999 .* can't be watched/],
	])('refuses %j before it asks for anything', async (parameters, message) => {
		const trigger = await activate(parameters as INodeParameters);
		expect(
			await requestsOf(async () => await expect(trigger.poll()).rejects.toThrow(message)),
		).toEqual([]);
	});
});

describe('Fink Trigger, grouping', () => {
	const cells = (object: bigint, ra: number) => ({ 'r:diaObjectId': object, 'r:ra': ra });
	const [a, b, c] = [170028485706776685n, 170028485706776999n, 170028485706777000n];

	const pollGroups = async (parameters: INodeParameters) => {
		const trigger = await activate(parameters);
		await trigger.poll();
		fink.log.ingest({ count: 1, mjdTai: at(0.1), cells: cells(a, 53.25) });
		fink.log.ingest({ count: 1, mjdTai: at(0.2), cells: cells(b, 53.2502) });
		fink.log.ingest({ count: 1, mjdTai: at(0.3), cells: cells(c, 53.3) });
		fink.log.ingest({ count: 1, mjdTai: at(0.4), cells: cells(a, 53.25) });
		return (await pollJson(trigger)).map(({ diaObjectIds, count, mjdTai }) => ({
			diaObjectIds,
			count,
			mjdTai,
		}));
	};

	it('makes one item of an object, with its newest alert, count and list', async () => {
		expect(await pollGroups({ groupBy: 'object' })).toEqual([
			{ diaObjectIds: [String(b)], count: 1, mjdTai: at(0.2) },
			{ diaObjectIds: [String(c)], count: 1, mjdTai: at(0.3) },
			{ diaObjectIds: [String(a)], count: 2, mjdTai: at(0.4) },
		]);
	});

	it('groups raw rows by position, for any requested columns', async () => {
		const options = { columns: 'r:band' };
		const groups = await pollGroups({ groupBy: 'position', simplify: false, options });
		expect(groups.map(({ count }) => count)).toEqual([1, 3]);
	});

	it('makes one item of a transient that is split over several objects', async () => {
		expect(await pollGroups({ groupBy: 'position', sameTransientArcsec: 1.5 })).toEqual([
			{ diaObjectIds: [String(c)], count: 1, mjdTai: at(0.3) },
			{ diaObjectIds: [String(a), String(b)], count: 3, mjdTai: at(0.4) },
		]);
	});
});

describe('Fink Trigger on objects and positions', () => {
	const objects = ['170028485706776685', '170028485706776999'];
	const ingest = (object: string, mjdTai: number, cells = {}) =>
		fink.log.ingest({ count: 1, mjdTai, cells: { 'r:diaObjectId': BigInt(object), ...cells } })[0];

	it('watches a pasted list, and begins an object that is added with its next alert', async () => {
		ingest(objects[0], at(-0.5));
		ingest(objects[1], at(-0.5));
		const one = await activate({ watch: 'objects', diaObjectIds: objects[0] });
		expect(await one.poll()).toBeNull();
		const missed = ingest(objects[0], at(-0.1));
		ingest(objects[1], at(-0.1));
		const both = await activate(
			{ watch: 'objects', diaObjectIds: objects.join('\n') },
			{ staticData: one.savedStaticData(), activation: 'update' },
		);
		expect(idsOf(await pollJson(both))).toEqual([missed]);
		const next = [ingest(objects[0], at(-0.05)), ingest(objects[1], at(-0.04))];
		expect(idsOf(await pollJson(both))).toEqual(next);
		expect(await requestsOf(async () => await both.poll())).toEqual(['sources']);
	});

	it('waits for an object that Fink does not know yet', async () => {
		const trigger = await activate({ watch: 'objects', diaObjectIds: objects[0] });
		expect(await trigger.poll()).toBeNull();
		ingest(objects[0], at(-30));
		const first = ingest(objects[0], at(-1.8));
		expect(idsOf(await pollJson(trigger))).toEqual([first]);
	});

	it('watches places for what is there and what appears, every alert of it', async () => {
		ingest(objects[0], at(-0.5), { 'r:ra': 53.25, 'r:dec': -27.86 });
		const positions = '53.25 -27.86\n03:33:12 -27:51:36, 3\n# 10 10'.replace(', 3', ' 3');
		const trigger = await activate({ watch: 'positions', positions, radiusArcsec: 2 });
		expect(await trigger.poll()).toBeNull();
		const expected = [
			ingest(objects[0], at(-0.2), { 'r:ra': 53.25, 'r:dec': -27.86 }),
			ingest(objects[0], at(-0.1), { 'r:ra': 53.25, 'r:dec': -27.86 }),
			ingest(objects[1], at(-0.05), { 'r:ra': 53.3003, 'r:dec': -27.8604 }),
		];
		ingest('170028485706778000', at(-0.04), { 'r:ra': 53.26, 'r:dec': -27.86 });
		expect(idsOf(await pollJson(trigger))).toEqual(expected);
		expect(await trigger.poll()).toBeNull();
	});
});

describe('Fink Trigger, when something is wrong', () => {
	const denied = { kind: 'status', status: 403, body: 'no', contentType: 'text/plain' } as const;

	it('shows the error with its status, keeps the cursor, and loses nothing', async () => {
		fink.log.ingest({ count: 5, mjdTai: at(-0.1) });
		const trigger = await activate();
		await trigger.poll();
		const ids = fink.log.ingest({ count: 4, mjdTai: at(-0.001) });
		const before = trigger.savedStaticData();
		for (let request = 0; request < 2; request++) {
			fink.sandbox.faults.set({ after: request, effect: denied });
			await expect(trigger.poll()).rejects.toMatchObject({ httpCode: '403' });
			expect(trigger.savedStaticData()).toEqual(before);
			fink.sandbox.faults.clear();
		}
		expect(idsOf(await pollJson(trigger))).toEqual(ids);
	});

	it.each([
		['htmlBody', /Fink/],
		['truncatedBody', /Fink/],
		['emptyBody', /Fink/],
		['wrongJson', /Fink/],
	] as const)('never takes %s for "nothing new"', async (kind, message) => {
		const trigger = await activate();
		await trigger.poll();
		const ids = fink.log.ingest({ count: 3, mjdTai: at(-0.001) });
		fink.sandbox.faults.set({ effect: { kind } });
		await expect(trigger.poll()).rejects.toThrow(message);
		fink.sandbox.faults.clear();
		expect(idsOf(await pollJson(trigger))).toEqual(ids);
	});

	it('blocks the activation on a tag that does not exist, and names those that do', async () => {
		const trigger = await activate({ tag: 'in_tsn' });
		await expect(trigger.poll()).rejects.toMatchObject({
			message: expect.stringMatching(/no tag in_tsn/) as string,
			description: expect.stringMatching(/Did you mean in_tns\? .*most_likely_sn/) as string,
		});
		const streamOnly = await activate({ tag: 'uniform_sample' });
		await expect(streamOnly.poll()).rejects.toMatchObject({
			description: expect.stringMatching(/livestream.*in_tns/) as string,
		});
	});

	it.each<[string, IDataObject]>([
		['nothing but garbage', { cursor: 'garbage' }],
		['a cursor of another version', { cursor: { version: 0, targets: {} } }],
		['half a cursor', { cursor: { version: 1, targets: { 'tag in_tns': { seen: {} } } } }],
	])('hands the look-back window on again for %s', async (_, damaged) => {
		fink.log.ingest({ count: 2, mjdTai: at(-9) });
		const recent = fink.log.ingest({ count: 3, mjdTai: at(-0.1) });
		const trigger = await activate(
			{},
			{ staticData: { 'node:Fink Trigger': damaged }, activation: 'init' },
		);
		expect(idsOf(await pollJson(trigger))).toEqual(recent);
		expect(await trigger.poll()).toBeNull();
	});
});
