import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { activateTrigger, nowMjdTai, pollJson, type TriggerOptions } from './pollTrigger';
import { useStreamedSandbox } from './streamedSandbox';

/** Two hours ago, MJD TAI, with as many decimals as real times have. */
const DAY = Number((Math.floor((nowMjdTai() - 2 / 24) * 1e4) / 1e4 + 0.0000456789).toFixed(10));
const at = (days: number) => Number((DAY + days).toFixed(10));

const fink = useStreamedSandbox(() => DAY);

const activate = async (parameters: INodeParameters = {}, rest: Partial<TriggerOptions> = {}) =>
	await activateTrigger({ baseUrl: fink.sandbox.url, parameters, ...rest });

const idsOf = (items: IDataObject[]) => items.map(({ diaSourceId }) => String(diaSourceId));

const requestsOf = async (work: () => Promise<unknown>) => {
	const before = fink.sandbox.requests.length;
	await work();
	return fink.sandbox.requests.length - before;
};

const objectAt = (diaObjectId: string, ra: number, dec = -27.86) => ({
	'r:diaObjectId': BigInt(diaObjectId),
	'r:ra': ra,
	'r:dec': dec,
});

describe('Fink Trigger in worlds that are not right', () => {
	it('hands on 3,000 of 3,000 alerts of a server that gives 1,000 rows at most', async () => {
		fink.log.ingest({ count: 1000, mjdTai: at(-0.5) });
		fink.sandbox.faults.set({ path: '/api/v1/tags', effect: { kind: 'rowCap', rows: 1000 } });
		const trigger = await activate({ options: { mostPerPoll: 5000 } });
		await trigger.poll();
		const expected = Array.from({ length: 10 }, (_, visit) =>
			fink.log.ingest({ count: 300, mjdTai: at(-0.1 - 0.001 * visit) }),
		).flat();
		expect(new Set(idsOf(await pollJson(trigger)))).toEqual(new Set(expected));
		expect(await trigger.poll()).toBeNull();
	});

	it.each(['before', 'after'])(
		'hears the next 20 of 20 when a row of MJD 80000 came %s the baseline',
		async (when) => {
			fink.log.ingest({ count: 5, mjdTai: at(-0.2) });
			const [odd] = fink.log.ingest({ count: 1, mjdTai: at(-0.1) });
			const fault = { effect: { kind: 'futureRow', diaSourceId: odd } } as const;
			if (when === 'before') fink.sandbox.faults.set(fault);
			const trigger = await activate();
			expect(await trigger.poll()).toBeNull();
			fink.sandbox.faults.set(fault);
			for (let round = 0; round < 3; round++) {
				const expected = fink.log.ingest({ count: 20, mjdTai: at(-0.05 + 0.01 * round) });
				expect(idsOf(await pollJson(trigger))).toEqual(expected);
				expect(await trigger.poll()).toBeNull();
			}
		},
	);

	it('hears the next 20 of 20 while the first row of every answer has MJD 80000', async () => {
		fink.log.ingest({ count: 5, mjdTai: at(-0.2) });
		const trigger = await activate();
		await trigger.poll();
		fink.sandbox.faults.set({ effect: { kind: 'futureRow' } });
		const expected = fink.log.ingest({ count: 20, mjdTai: at(-0.05) });
		const items = [...(await pollJson(trigger)), ...(await pollJson(trigger))];
		expect(idsOf(items).sort()).toEqual([...expected].sort());
		expect(await trigger.poll()).toBeNull();
	});

	it.each([
		['since in the future', { sinceMjdTai: 79_998, newestMjdTai: 80_000 }],
		['since after the newest', { sinceMjdTai: at(-1), newestMjdTai: at(-3) }],
	])('treats a cursor with %s as damaged, and hears the next 20 of 20', async (_, times) => {
		const target = { ...times, newestUtc: null, seen: {} };
		const staticData = {
			'node:Fink Trigger': { cursor: { version: 1, targets: { 'tag in_tns': target } } },
		};
		const trigger = await activate({}, { staticData, activation: 'init' });
		const expected = fink.log.ingest({ count: 20, mjdTai: at(-0.05) });
		expect(idsOf(await pollJson(trigger))).toEqual(expected);
		expect(trigger.warnings).toEqual([expect.stringContaining('could not be read')]);
		expect(await trigger.poll()).toBeNull();
	});

	it.each([
		['another time', { daysLater: 0.03 }],
		['an earlier time', { daysLater: -0.03 }],
		['another object', { diaObjectId: '170028485706776999' }],
	])('hands on a row that comes again with %s once', async (_, change) => {
		for (const watch of ['tag', 'objects']) {
			const trigger = await activate({
				watch,
				diaObjectIds: '170028485706776685 170028485706776999',
			});
			await trigger.poll();
			const ingest = () =>
				fink.log.ingest({
					count: 1,
					mjdTai: at(-0.05),
					cells: objectAt('170028485706776685', 53.25),
				});
			const [again] = ingest();
			fink.sandbox.faults.set({ effect: { kind: 'repeatedRow', diaSourceId: again, ...change } });
			expect(idsOf(await pollJson(trigger))).toEqual([again]);
			fink.sandbox.faults.clear();
			const [next] = ingest();
			expect(idsOf(await pollJson(trigger))).toEqual([next]);
			fink.sandbox.faults.set({ effect: { kind: 'repeatedRow', diaSourceId: again, ...change } });
			expect(await trigger.poll()).toBeNull();
			fink.sandbox.faults.clear();
		}
	});

	it('lets no history in after an empty answer at the baseline', async () => {
		const trigger = await activate();
		expect(await trigger.poll()).toBeNull();
		fink.log.ingest({ count: 5000, mjdTai: at(-40) });
		const [expected] = fink.log.ingest({ count: 1, mjdTai: at(-0.01) });
		expect(idsOf(await pollJson(trigger))).toEqual([expected]);
	});

	it('leaves a poll out while the one before is under way', async () => {
		fink.log.ingest({ count: 5, mjdTai: at(-0.2) });
		const trigger = await activate();
		await trigger.poll();
		const expected = fink.log.ingest({ count: 3, mjdTai: at(-0.1) });
		fink.sandbox.faults.set({ delayMs: 300, effect: { kind: 'none' } });
		const slow = pollJson(trigger);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await requestsOf(async () => expect(await trigger.poll()).toBeNull())).toBe(0);
		expect(idsOf(await slow)).toEqual(expected);
		fink.sandbox.faults.clear();
		fink.sandbox.faults.set({ effect: { kind: 'status', status: 403, body: '' } });
		await expect(trigger.poll()).rejects.toThrow();
		fink.sandbox.faults.clear();
		fink.log.ingest({ count: 1, mjdTai: at(-0.05) });
		expect(await pollJson(trigger)).toHaveLength(1);
	});
});

describe('Fink Trigger on a tag that is changed', () => {
	it('goes on where it was when a tag is chosen again', async () => {
		fink.log.ingest({ count: 5, mjdTai: at(-0.2) });
		const a = await activate();
		await a.poll();
		const b = await activate(
			{ tag: 'extragalactic_lt20mag_candidate' },
			{ staticData: a.savedStaticData(), activation: 'update' },
		);
		await b.poll();
		const missed = fink.log.ingest({ count: 2, mjdTai: at(-0.1) });
		const again = await activate({}, { staticData: b.savedStaticData(), activation: 'update' });
		expect(idsOf(await pollJson(again))).toEqual(expect.arrayContaining(missed));
		expect(await again.poll()).toBeNull();
	});
});

describe('Fink Trigger, what items say of why they came', () => {
	it('names the tag', async () => {
		for (const rest of [{}, { groupBy: 'object' }, { simplify: false }]) {
			const trigger = await activate(rest);
			await trigger.poll();
			fink.log.ingest({ count: 1, mjdTai: at(-0.05) });
			expect(await pollJson(trigger)).toEqual([expect.objectContaining({ tag: 'in_tns' })]);
		}
	});

	it('names the place and the distance', async () => {
		const positions = 'SN 2026abc: 03:33:00 -27:51:36, 5\n53.3 -27.86 3';
		const trigger = await activate({ watch: 'positions', positions });
		await trigger.poll();
		const cells = (ra: number, dec: number) =>
			objectAt(ra < 53.28 ? '170028485706776685' : '170028485706776999', ra, dec);
		fink.log.ingest({ count: 1, mjdTai: at(-0.06), cells: cells(53.25, -27.861) });
		fink.log.ingest({ count: 1, mjdTai: at(-0.05), cells: cells(53.3, -27.86) });
		expect(await pollJson(trigger)).toEqual([
			expect.objectContaining({ matchedPlace: 'SN 2026abc', matchedDistanceArcsec: 3.6 }),
			expect.objectContaining({ matchedPlace: '53.3 -27.86', matchedDistanceArcsec: 0 }),
		]);
	});

	it('keeps three asteroids apart, by object and by the minimum time', async () => {
		const trigger = await activate({ groupBy: 'object', conditions: { minHoursBetween: 24 } });
		await trigger.poll();
		const ssObjectIds = [21163620033672497n, 21163620033672498n, 21163620033672499n];
		for (const [index, ssObjectId] of ssObjectIds.entries()) {
			const cells = { 'r:diaObjectId': 0n, 'r:ssObjectId': ssObjectId };
			fink.log.ingest({ count: 1, mjdTai: at(-0.1 + 0.001 * index), cells });
		}
		expect(await pollJson(trigger)).toHaveLength(3);
		const cells = { 'r:diaObjectId': 0n, 'r:ssObjectId': ssObjectIds[0] };
		fink.log.ingest({ count: 1, mjdTai: at(-0.05), cells });
		expect(await trigger.poll()).toBeNull();
	});
});

describe('Fink Trigger on long lists', () => {
	it('asks at most 310 times a poll for 300 places, each once, also when activated', async () => {
		const places = Array.from({ length: 300 }, (_, place) => 10 + place / 10);
		const ingest = (mjdTai: number) =>
			places.flatMap((ra, index) =>
				fink.log.ingest({
					count: 1,
					mjdTai,
					cells: objectAt(String(170028485706776685n + BigInt(index)), ra),
				}),
			);
		ingest(at(-0.5));
		const trigger = await activate({
			watch: 'positions',
			positions: places.map((ra) => `${ra} -27.86`).join('\n'),
		});
		expect(await requestsOf(async () => await trigger.poll())).toBeLessThanOrEqual(310);
		const cones = fink.sandbox.requests.filter(({ path }) => path.endsWith('conesearch'));
		expect(cones).toHaveLength(300);
		const expected = ingest(at(-0.1));
		const got: string[] = [];
		for (let poll = 0; poll < 2; poll++) {
			const requests = await requestsOf(async () => got.push(...idsOf(await pollJson(trigger))));
			expect(requests).toBeLessThanOrEqual(310);
		}
		expect(got.sort()).toEqual([...expected].sort());
		expect(await requestsOf(async () => expect(await trigger.poll()).toBeNull())).toBe(300);
	});

	it('refuses 3,000 places before it asks', async () => {
		const positions = Array.from({ length: 3000 }, (_, place) => `${place / 10} -27.86`).join('\n');
		const trigger = await activate({ watch: 'positions', positions });
		const requests = await requestsOf(
			async () => await expect(trigger.poll()).rejects.toThrow('3000 positions are too many'),
		);
		expect(requests).toBe(0);
	});

	it('says which watched objects Fink does not know, and goes on with the others', async () => {
		const known = '170028485706776685';
		fink.log.ingest({ count: 1, mjdTai: at(-0.5), cells: objectAt(known, 53.25) });
		const trigger = await activate({
			watch: 'objects',
			diaObjectIds: `${known}\n170028485706776999\n170028485706776700`,
		});
		expect(await trigger.poll()).toBeNull();
		await trigger.poll();
		expect(trigger.warnings).toEqual([
			expect.stringMatching(
				/does not know 2 of the 3 watched objects: 170028485706776999, 170028485706776700 \(looks rounded\)/,
			),
		]);
		const [next] = fink.log.ingest({ count: 1, mjdTai: at(-0.1), cells: objectAt(known, 53.25) });
		expect(idsOf(await pollJson(trigger))).toEqual([next]);
	});

	it('is not activated on nothing but rounded ids', async () => {
		const trigger = await activate({ watch: 'objects', diaObjectIds: '170028485706776700' });
		await expect(trigger.poll()).rejects.toThrow(
			/does not know the watched object, and its ID looks rounded/,
		);
	});
});
