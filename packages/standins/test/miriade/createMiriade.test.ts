import { createServer } from 'node:http';

import { createMiriade, listenOnLoopback } from '../../src';

describe('the stand-in of Miriade', () => {
	const miriade = createMiriade();
	const server = createServer(miriade.handle);
	let base: string;
	beforeAll(async () => {
		base = `http://127.0.0.1:${await listenOnLoopback(server)}/webservices/miriade/api/ephemcc.php`;
	});
	afterAll(() => server.close());

	const ask = async (query: Record<string, string>) => {
		const response = await fetch(`${base}?${new URLSearchParams(query).toString()}`);
		return { status: response.status, json: (await response.json()) as Record<string, unknown> };
	};
	const RIGHT = { '-name': 'a:Ceres', '-ep': '2026-03-20T12:00:00', '-mime': 'json' };

	it('gives one row per date, in the form of the service, opposite the Sun', async () => {
		const query = { ...RIGHT, '-nbd': '3', '-step': '1h', '-observer': '809' };
		const { status, json } = await ask(query);
		expect(status).toBe(200);
		const rows = json.data as Array<Record<string, string>>;
		expect(rows.map(({ Date: date }) => date)).toEqual([
			'2026-03-20T12:00:00.00',
			'2026-03-20T13:00:00.00',
			'2026-03-20T14:00:00.00',
		]);
		// At the equinox the Sun is at 0 h: opposite is 12 h, give or take 20 degrees.
		expect(rows[0].RA).toMatch(/^\+1[0-3]:\d\d:\d\d\.\d{4}$/);
		expect(rows[0].DEC).toMatch(/^[+-]0\d:\d\d:\d\d\.\d{3}$/);
		expect(miriade.requests.at(-1)).toEqual(query);
	});

	it.each([
		[{ '-name': 'Ceres' }, /-name/],
		[{ '-step': 'hourly' }, /-step/],
		[{ '-nbd': '5001' }, /5000/],
		[{ '-observer': 'La Silla' }, /-observer/],
		[{ name: 'a:Ceres' }, /no parameter name/],
		[{ '-mime': 'text' }, /JSON/],
	])('refuses %j', async (change, problem) => {
		const { status, json } = await ask({ ...RIGHT, ...change });
		expect([status, json.error]).toEqual([400, expect.stringMatching(problem)]);
	});
});
