import { askedSandbox } from '../support/askedSandbox';

const { ask, statusOf } = askedSandbox();

describe('/skymap', () => {
	const event_name = 'S230709bi';

	it('gives the objects within the credible level, fewer for a smaller one', async () => {
		const wide = await ask('skymap', { event_name, credible_level: 0.9 });
		const tight = await ask('skymap', { event_name, credible_level: '0.2' });
		expect(tight.length).toBeGreaterThan(0);
		expect(wide.length).toBeGreaterThan(tight.length);
		const ids = new Set(wide.map((row) => row['r:diaObjectId']));
		expect(tight.every((row) => ids.has(row['r:diaObjectId']))).toBe(true);
		expect(wide[0]['v:startgwMjdTai']).toBeCloseTo(60134.518, 3);
	});

	it('is not sorted by time', async () => {
		const rows = await ask('skymap', { event_name, credible_level: 0.99 });
		const times = rows.map((row) => Number(row['r:midpointMjdTai']));
		expect(times).not.toEqual([...times].sort((a, b) => b - a));
		const pixels = rows.map((row) => Number(row['f:pixel1024']));
		expect(pixels).toEqual([...pixels].sort((a, b) => a - b));
	});

	it('answers 200 with a status where GraceDB fails', async () => {
		expect(await ask('skymap', { event_name: 'S000000x', credible_level: 0.2 })).toEqual([
			{ status: '{"detail":"Not found."}' },
		]);
	});

	it('never runs what the real server would', async () => {
		const bayestar = "__import__('os').system('true')";
		expect(await statusOf('skymap', { bayestar, credible_level: 0.2 })).toBe(500);
		expect(await statusOf('skymap', { credible_level: 0.2 })).toBe(500);
		expect(await statusOf('skymap', { event_name })).toBe(400);
	});
});
