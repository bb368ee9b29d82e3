import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let tagged: Array<{ id: string; time: number }>;

beforeAll(async () => {
	sandbox = await startSandbox();
	tagged = await askServer({ tag: 'in_tns', n: 100000 });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

/** Straight from the server, digits read from the text of a csv answer. */
async function askServer(body: object) {
	const answer = await fetch(`${sandbox.url}/api/v1/tags`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			...body,
			columns: 'r:diaSourceId,r:midpointMjdTai',
			'output-format': 'csv',
		}),
	});
	const [head, ...lines] = (await answer.text()).trim().split('\n');
	const heads = head.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return {
			id: cells[heads.indexOf('r:diaSourceId')],
			time: Number(cells[heads.indexOf('r:midpointMjdTai')]),
		};
	});
}

const alerts = async (parameters: object, baseUrl = sandbox.url) =>
	await runNodes(
		[
			{
				type: 'finkSources',
				parameters: {
					resource: 'tag',
					operation: 'getAlerts',
					tag: 'in_tns',
					...parameters,
				} as never,
			},
		],
		{ baseUrl },
	);

describe('Fink Sources, Tag', () => {
	it('lists the tags of the server', async () => {
		const { items } = await runNodes(
			[{ type: 'finkSources', parameters: { resource: 'tag', operation: 'getAll' } }],
			{ baseUrl: sandbox.url },
		);
		const served = await (await fetch(`${sandbox.url}/api/v1/tags`)).json();
		expect(items.map(({ json }) => json.name)).toEqual(Object.keys(served as object));
		expect(items.some(({ json }) => json.isSupported === false)).toBe(true);
	});

	it('returns all alerts of a tag, each once, newest first', async () => {
		const { items } = await alerts({ returnAll: true });
		expect(tagged.length).toBeGreaterThan(10);
		expect(items.map(({ json }) => json.diaSourceId).sort()).toEqual(
			tagged.map(({ id }) => id).sort(),
		);
		const times = items.map(({ json }) => json.mjdTai as number);
		expect(times).toEqual([...times].sort((a, b) => b - a));
	});

	it('returns 3,000 of 3,000 alerts from a server that gives 1,000 rows at most', async () => {
		const now = 61210.0123456789;
		const log = new AlertLog(() => now);
		for (let exposure = 0; exposure < 10; exposure++) {
			log.ingest({ count: 300, mjdTai: Number((now - 0.01 * exposure).toFixed(10)) });
		}
		const limited = await startSandbox({ sky: log.asSky() });
		limited.faults.set({ path: '/api/v1/tags', effect: { kind: 'rowCap', rows: 1000 } });
		for (const expected of [3000, 3000]) {
			const { items } = await alerts({ returnAll: true }, limited.url);
			expect(new Set(items.map(({ json }) => json.diaSourceId)).size).toBe(expected);
			expect(items).toHaveLength(expected);
		}
		await limited.close();
	});

	it('returns exactly the newest ones that the limit asks for', async () => {
		const { items } = await alerts({ limit: 7 });
		const newest = tagged.map(({ time }) => time).sort((a, b) => b - a);
		expect(items.map(({ json }) => json.mjdTai as number)).toEqual(
			newest.slice(0, 7).map((time) => expect.closeTo(time, 9)),
		);
	});

	it('finds all of a night that begins at midnight, which the server’s own bound would lose', async () => {
		const time = tagged[Math.floor(tagged.length / 2)].time;
		const midnight = Math.floor(time);
		const { items } = await alerts({ start: midnight, stop: midnight + 1, returnAll: true });
		const night = tagged.filter((alert) => alert.time >= midnight && alert.time <= midnight + 1);
		expect(items.map(({ json }) => json.diaSourceId).sort()).toEqual(
			night.map(({ id }) => id).sort(),
		);
		expect(night.length).toBeGreaterThan(0);
	});

	it('finds an alert between its own time and its own time', async () => {
		const { time } = tagged[0];
		const { items } = await alerts({ start: String(time), stop: String(time) });
		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) expect(json.mjdTai).toBeCloseTo(time, 9);
	});

	it.each([
		['in_tn', 'Fink has no tag in_tn [item 0]', /Did you mean in_tns/],
		['uniform_sample', "Fink can't be searched by the tag uniform_sample [item 0]", /livestream/],
	])('explains why %s gives nothing', async (tag, message, advice) => {
		const { error } = await alerts({ tag });
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(advice);
	});
});
