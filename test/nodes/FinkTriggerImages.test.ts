import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { activateTrigger, nowMjdTai, pollJson } from './pollTrigger';
import { useQuickTime } from './quickTime';
import { CUTOUTS, useStreamedSandbox } from './streamedSandbox';

useQuickTime();

const fink = useStreamedSandbox();
beforeEach(() => void fink.log.ingest({ count: 5, mjdTai: nowMjdTai() - 1 }));

const checks = () => fink.requestsTo(CUTOUTS).length;

/** A trigger after its baseline. */
async function begin(options: IDataObject = {}, parameters: INodeParameters = {}) {
	const trigger = await open(options, { parameters });
	expect(await pollJson(trigger)).toEqual([]);
	return trigger;
}

async function open(
	options: IDataObject,
	more: Partial<Parameters<typeof activateTrigger>[0]> = {},
) {
	const parameters = {
		...more.parameters,
		options: { waitForImages: true, ...options } as INodeParameters,
	};
	return await activateTrigger({ baseUrl: fink.sandbox.url, ...more, parameters });
}

const ingest = (count = 1, minutesAgo = 5) =>
	fink.log.ingest({ count, mjdTai: nowMjdTai() - minutesAgo / 1440 });

const seconds = async (count: number) =>
	await new Promise((done) => setTimeout(done, count * 1000));

const keysOf = (items: IDataObject[]) => items.map(({ key }) => key);

describe('Fink Trigger with Wait for Images', () => {
	it('holds an alert back until its images are there, with one small request a poll', async () => {
		const trigger = await begin();
		fink.late(CUTOUTS, 2);
		const [id] = ingest();
		expect(await pollJson(trigger)).toEqual([]);
		expect(checks()).toBe(1);
		expect(String(fink.sandbox.requests.at(-1)?.body)).toContain('"output-format":"PNG"');
		await seconds(2.1);
		const [item] = await pollJson(trigger);
		expect(item).toMatchObject({ key: id, diaSourceId: id });
		expect(item).not.toHaveProperty('imagesMissing');
		expect(checks()).toBe(2);
		expect(await pollJson(trigger)).toEqual([]);
		expect(checks()).toBe(2);
	});

	it('lets it come after the hours with imagesMissing', async () => {
		const trigger = await begin({ imageHours: 1 / 3600 });
		fink.late(CUTOUTS, 1e6);
		const [id] = ingest();
		expect(await pollJson(trigger)).toEqual([]);
		await seconds(1.1);
		expect(await pollJson(trigger)).toEqual([
			expect.objectContaining({ key: id, imagesMissing: true }),
		]);
		expect(await pollJson(trigger)).toEqual([]);
	});

	it.each(['object', 'position'])('says so of each alert of a group by %s', async (groupBy) => {
		const trigger = await begin({ imageHours: 0 }, { groupBy });
		fink.late(CUTOUTS, 1e6);
		ingest(2);
		const items = await pollJson(trigger);
		expect(items.length).toBeGreaterThan(0);
		for (const { imagesMissing, alerts } of items) {
			expect(imagesMissing).toBe(true);
			const each = (alerts as IDataObject[]).map((alert) => alert.imagesMissing);
			expect(new Set(each)).toEqual(new Set([true]));
		}
	});

	it('loses nothing that is held over restarts, and keeps counting its hours', async () => {
		const trigger = await begin({ imageHours: 3 / 3600 });
		const [shown] = ingest();
		expect(keysOf(await pollJson(trigger))).toEqual([shown]);
		fink.late(CUTOUTS, 1e6);
		const [held] = ingest(1, 4);
		expect(await pollJson(trigger)).toEqual([]);
		const staticData = trigger.savedStaticData();
		expect(JSON.stringify(staticData)).toContain('heldForImages');
		await seconds(2);
		const again = await open({ imageHours: 3 / 3600 }, { staticData, activation: 'init' });
		expect(await pollJson(again)).toEqual([]);
		await seconds(1.1);
		expect(keysOf(await pollJson(again))).toEqual([held]);
	});

	it('hands on newer alerts whose images are there, also with one alert a poll', async () => {
		const trigger = await begin({ mostPerPoll: 1 });
		const [old] = ingest(1, 30);
		fink.late(CUTOUTS, 4);
		const begun = Date.now();
		expect(await pollJson(trigger)).toEqual([]);
		fink.sandbox.faults.clear();
		fink.sandbox.faults.set({ path: CUTOUTS, times: 1, effect: { kind: 'emptyBody' } });
		const [fresh] = ingest(1, 1);
		// the new one is looked at first and found empty, the old one then is there
		expect(keysOf(await pollJson(trigger))).toEqual([old]);
		expect(keysOf(await pollJson(trigger))).toEqual([fresh]);
		expect(Date.now() - begun).toBeLessThan(60_000);
	});

	it('goes on when /cutouts fails: what was looked at comes, the rest is held', async () => {
		const trigger = await begin();
		const ids = ingest(20);
		fink.sandbox.faults.set({
			path: CUTOUTS,
			after: 8,
			effect: { kind: 'status', status: 403, body: 'no', contentType: 'text/plain' },
		});
		const first = keysOf(await pollJson(trigger));
		expect(first).toHaveLength(8);
		fink.sandbox.faults.clear();
		const rest = keysOf(await pollJson(trigger));
		expect([...first, ...rest].sort()).toEqual([...ids].sort());
	});

	it('asks for no image when the option is off, and none for a sample', async () => {
		const trigger = await begin({ waitForImages: false });
		fink.late(CUTOUTS, 1e6);
		const [id] = ingest();
		expect(keysOf(await pollJson(trigger))).toEqual([id]);
		const manual = await open({}, { mode: 'manual' });
		const sample = await pollJson(manual);
		expect(sample).toHaveLength(5);
		expect(sample.map(({ announcedUtc }) => announcedUtc)).toEqual(new Array(5).fill(null));
		expect(checks()).toBe(0);
	});

	it.each([
		[{ waitForImages: 'perhaps' }, /Wait for Images must be true or false/],
		[{ imageHours: 1000 }, /Wait for Images at Most \(Hours\) must be a number from 0 to 168/],
	])('refuses %j', async (options, message) => {
		const trigger = await open(options);
		await expect(trigger.poll()).rejects.toThrow(message);
	});
});
