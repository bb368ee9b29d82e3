import { type Sandbox, startSandbox, StreamingSky } from '../../src';
import { post } from '../support/api';

/** Of Fink's public tests. */
const PUBLISHED = ['169298438257115164', '169298437583405159', '169298437355340113'];

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

type Record_ = Record<string, number | string | boolean | null>;
const ask = async (path: string, body: object): Promise<Record_[]> => {
	const answer = await post(sandbox, path, body);
	expect(answer.status).toBe(200);
	const exact = answer.text.replace(/:(\d{16,})/g, ':"$1"');
	return JSON.parse(exact) as Record_[];
};
const objects = (body: object) => ask('/api/v1/objects', body);
const fp = (body: object) => ask('/api/v1/fp', body);
const sources = (diaObjectId: string) => ask('/api/v1/sources', { diaObjectId });
const agn = (): string =>
	sandbox.sky.examples().find(({ label }) => label === 'AGN')?.diaObjectId ?? '';

describe('/objects', () => {
	it('gives one row of 91 columns, with the state at the last alert', async () => {
		const [row, ...others] = await objects({ diaObjectId: agn() });
		const alerts = await sources(agn());
		expect(others).toEqual([]);
		expect(Object.keys(row)).toHaveLength(91);
		expect(row).toMatchObject({
			'r:diaObjectId': agn(),
			'r:nDiaSources': alerts.length,
			'f:firstDiaSourceMjdTaiFink': alerts.at(-1)?.['r:midpointMjdTai'],
			'f:main_label_classifier': alerts[0]['f:clf_cats_class'],
			'f:is_cataloged': true,
			'f:is_first': false,
			'r:firstDiaSourceMjdTai': null,
			'r:r_fpFluxMean': null,
		});
	});

	it('sums the fluxes of each band up', async () => {
		const [row] = await objects({ diaObjectId: agn() });
		const inBand = (await sources(agn())).filter((alert) => alert['r:band'] === 'i');
		const fluxes = inBand.map((alert) => Number(alert['r:psfFlux']));
		const weights = inBand.map((alert) => Number(alert['r:psfFluxErr']) ** -2);
		const total = weights.reduce((sum, weight) => sum + weight);
		const mean = fluxes.reduce((sum, flux, i) => sum + flux * weights[i], 0) / total;
		expect(row['r:i_psfFluxNdata']).toBe(fluxes.length);
		expect(row['r:i_psfFluxMax']).toBe(Math.max(...fluxes));
		expect(row['r:i_psfFluxMin']).toBe(Math.min(...fluxes));
		expect(Number(row['r:i_psfFluxMean']) / mean).toBeCloseTo(1, 5);
		expect(Number(row['r:i_psfFluxMeanErr']) * Math.sqrt(total)).toBeCloseTo(1, 5);
	});

	it('has no deviation for a band with one point', async () => {
		const [row] = await objects({ diaObjectId: PUBLISHED[0] });
		expect(row['r:r_psfFluxNdata']).toBe(1);
		expect(row['r:r_psfFluxSigma']).toBeNull();
		expect(row['r:r_psfFluxMean']).toEqual(row['r:r_psfFluxMax']);
	});

	it.each([
		['a list, trimmed', `${PUBLISHED.join(' , ')},`, 3],
		['an unknown id', 'ldfksjflkdsjf', 0],
		['an array', PUBLISHED, 0],
	])('takes %s', async (_, diaObjectId, count) => {
		const rows = await objects({ diaObjectId, columns: 'r:diaObjectId' });
		expect(rows).toHaveLength(count);
	});

	it('leaves columns out that have no value when columns are asked for', async () => {
		const columns = 'r:nDiaSources,r:firstDiaSourceMjdTai,r:psfFlux';
		expect(await objects({ diaObjectId: agn(), columns })).toEqual([
			{ 'r:nDiaSources': expect.any(Number) as number },
		]);
	});
});

describe('/fp', () => {
	it('has 15 columns, newest first, with an id of its own for each exposure', async () => {
		const rows = await fp({ diaObjectId: agn() });
		expect(Object.keys(rows[0])).toHaveLength(15);
		const times = rows.map((row) => Number(row['r:midpointMjdTai']));
		expect(times).toEqual([...times].sort((a, b) => b - a));
		expect(Math.min(...times)).toBeGreaterThan(61088);
		const ids = rows.map((row) => row['r:diaForcedSourceId']);
		expect(new Set(ids).size).toBe(rows.length);
		expect(ids.every((id) => String(id).length === 18)).toBe(true);
	});

	it('also measures where nothing was detected, below zero too', async () => {
		const all = await Promise.all(
			sandbox.sky
				.objectIds()
				.slice(0, 24)
				.map((diaObjectId) => fp({ diaObjectId })),
		);
		const snr = all.flat().map((row) => Number(row['r:psfFlux']) / Number(row['r:psfFluxErr']));
		expect(snr.some((value) => Math.abs(value) < 3)).toBe(true);
		expect(snr.some((value) => value < 0)).toBe(true);
	});

	it('agrees with the detections in the same exposure', async () => {
		const detected = new Map((await sources(agn())).map((row) => [row['r:visit'], row] as const));
		const both = (await fp({ diaObjectId: agn() })).filter((row) => detected.has(row['r:visit']));
		expect(both.length).toBeGreaterThan(20);
		for (const row of both) {
			const difference =
				Number(row['r:psfFlux']) - Number(detected.get(row['r:visit'])?.['r:psfFlux']);
			expect(Math.abs(difference) / Number(row['r:psfFluxErr'])).toBeLessThan(7);
		}
	});

	it.each([
		['an object last seen before 2026-02-17', PUBLISHED[0]],
		['an unknown object', '1'],
	])('is empty for %s', async (_, diaObjectId) => {
		expect(await fp({ diaObjectId })).toEqual([]);
	});

	it('begins with the second detection', async () => {
		const all = sandbox.sky;
		const timeOf = (row: ReadonlyMap<string, unknown>) => Number(row.get('r:midpointMjdTai'));
		// seen for the first time after 2026-02-17, when forced photometry began
		const id = all.objectIds().find((each) => timeOf(all.sourcesOf(each)[0]) > 61088) ?? '';
		const [first, second] = all.sourcesOf(id).map(timeOf);
		let now = first;
		const sky = new StreamingSky(all, { now: () => now, ingestedAt: timeOf });
		const own = await startSandbox({ sky });
		const count = async () => {
			const answer = await post(own, '/api/v1/fp', { diaObjectId: id, columns: 'r:band' });
			return (JSON.parse(answer.text) as unknown[]).length;
		};
		expect(await count()).toBe(0);
		now = second;
		expect(await count()).toBeGreaterThan(1);
		await own.close();
	});

	it('drops r:diaSourceId in silence, as for the example in the documentation', async () => {
		const columns = 'r:diaSourceId,r:band';
		const [row] = await fp({ diaObjectId: agn(), columns });
		expect(Object.keys(row)).toEqual(['r:band']);
	});
});
