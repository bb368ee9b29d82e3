import fc from 'fast-check';

import { tags } from '../../../src/api/endpoints';
import {
	fetchCompleteWindow,
	PageProofs,
	type PageProof,
	type WindowQuery,
} from '../../../src/api/lookups';
import { simulatedTagServer, type StoredAlert } from './simulatedTagServer';

/** @param cap - Rows that the server gives at most. */
const search = async (
	alerts: readonly StoredAlert[],
	query: WindowQuery,
	{ cap = Infinity, proof }: { cap?: number; proof?: PageProof } = {},
) => {
	const serve = simulatedTagServer(alerts);
	return await fetchCompleteWindow(
		async (page) => serve(tags.buildRequest({ tag: 'x', ...page }).payload).slice(0, cap),
		query,
		proof,
	);
};

/** How many alerts lie within two seconds from each one. */
const countsByTime = (alerts: readonly StoredAlert[]) =>
	alerts.map(({ mjd }) => alerts.filter((other) => Math.abs(other.mjd - mjd) < 3 / 86_400).length);

/** As real exposures have them. */
const withManyDecimals = (mjd: number) => {
	const longer = [mjd, mjd + 1.1e-10, mjd + 2.3e-10, mjd + 4.7e-10];
	return longer.find((time) => String(time).length >= '61105.'.length + 9) ?? mjd + 8.3e-10;
};

/** Visits at some times, each with some alerts of exactly one time. */
const sky = fc
	.array(
		fc.record({
			// 30 s grid, sometimes with a fraction of a second: bounds get moved by a second
			time: fc
				.oneof(
					fc.integer({ min: 0, max: 5000 }).map((step) => 61105 + (step * 30) / 86400),
					fc.double({ min: 61105, max: 61105.001, noNaN: true }),
					fc.constantFrom(61105, 61105.5, 61105.25, 61106),
				)
				.map(withManyDecimals),
			count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 })),
		}),
		{ maxLength: 12 },
	)
	.map((visits) =>
		visits.flatMap(({ time, count }, visit) =>
			Array.from({ length: count }, (_, alert) => ({
				diaSourceId: String(170_000_000_000_000_000n + BigInt(visit * 1000 + alert)),
				mjd: time,
			})),
		),
	);

const bound = fc.option(fc.double({ min: 61104.9, max: 61107, noNaN: true }), { nil: undefined });

describe('fetchCompleteWindow', () => {
	it('finds every alert of a window once, for any shared times and any page size', async () => {
		await fc.assert(
			fc.asyncProperty(
				sky,
				bound,
				bound,
				fc.integer({ min: 1, max: 40 }),
				async (alerts, a, b, pageRows) => {
					const [start, stop] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
					const answer = await search(alerts, { start, stop, pageRows });
					const inside = alerts.filter(
						({ mjd }) => mjd >= (start ?? 0) - 1e-9 && mjd <= (stop ?? 99999) + 1e-9,
					);
					const got = answer.rows.map((row) => String(row['r:diaSourceId']));
					expect(got.length).toBe(new Set(got).size);
					expect(new Set(got)).toEqual(new Set(inside.map(({ diaSourceId }) => diaSourceId)));
					expect(answer.isComplete).toBe(true);
				},
			),
			{ numRuns: 400, seed: 20260306 },
		);
	});

	it('returns the newest ones when limited, and says whether any were left out', async () => {
		await fc.assert(
			fc.asyncProperty(
				sky,
				fc.integer({ min: 1, max: 300 }),
				fc.integer({ min: 1, max: 40 }),
				async (alerts, limit, pageRows) => {
					const answer = await search(alerts, { limit, pageRows });
					const times = alerts.map(({ mjd }) => Number(mjd.toFixed(10))).sort((a, b) => b - a);
					expect(answer.rows.map((row) => row['r:midpointMjdTai'])).toEqual(times.slice(0, limit));
					if (answer.isComplete) expect(alerts.length).toBeLessThanOrEqual(limit);
					if (alerts.length > limit) expect(answer.isComplete).toBe(false);
				},
			),
			{ numRuns: 300, seed: 1 },
		);
	});

	it('gets through 460 alerts of one exposure with pages of 100', async () => {
		const visit = (mjd: number, count: number, first: number) =>
			Array.from({ length: count }, (_, n) => ({
				diaSourceId: String(first + n),
				mjd: withManyDecimals(mjd),
			}));
		const alerts = [...visit(61105.2, 30, 1), ...visit(61105.1, 460, 100), ...visit(61105, 7, 900)];
		const answer = await search(alerts, { pageRows: 100 });
		expect(answer.rows).toHaveLength(497);
		expect(answer.pages).toBeLessThanOrEqual(6);
	});

	it('needs one request, or one more that shows that nothing follows', async () => {
		const alerts = Array.from({ length: 80 }, (_, n) => ({
			diaSourceId: String(n + 1),
			mjd: withManyDecimals(61105 + n / 100),
		}));
		expect((await search(alerts, {})).pages).toBe(2);
		expect(await search(alerts, { limit: 20 })).toMatchObject({ pages: 1, isComplete: false });
		expect((await search([], {})).rows).toEqual([]);
	});

	it('gives every alert of a window once from servers that give fewer rows than asked', async () => {
		await fc.assert(
			fc.asyncProperty(
				sky,
				bound,
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 61, max: 90 }),
				async (alerts, start, pageRows, cap) => {
					const answer = await search(alerts, { start, pageRows: pageRows * 5 }, { cap });
					const inside = alerts.filter(({ mjd }) => mjd >= (start ?? 0) - 1e-9);
					const got = answer.rows.map((row) => String(row['r:diaSourceId']));
					const most = Math.max(0, ...countsByTime(alerts));
					// times less than a second apart count as one: so exact are the server's bounds
					if (most > cap) return;
					expect(got.length).toBe(new Set(got).size);
					expect(new Set(got)).toEqual(new Set(inside.map(({ diaSourceId }) => diaSourceId)));
				},
			),
			{ numRuns: 300, seed: 17 },
		);
	});

	it('gives 3,000 of 3,000 alerts from a server that gives 1,000 rows at most', async () => {
		const alerts = Array.from({ length: 3000 }, (_, n) => ({
			diaSourceId: String(n + 1),
			mjd: withManyDecimals(61105 + Math.floor(n / 50) / 100),
		}));
		const answer = await search(alerts, {}, { cap: 1000 });
		expect(answer.rows).toHaveLength(3000);
		expect(answer.crowdedTimes).toEqual([]);
		expect(answer.pages).toBeLessThanOrEqual(6);
	});

	it('goes on below a time that has more alerts than the server gives, and names it', async () => {
		const visit = (mjd: number, count: number, first: number) =>
			Array.from({ length: count }, (_, n) => ({
				diaSourceId: String(first + n),
				mjd: withManyDecimals(mjd),
			}));
		const alerts = [
			...visit(61105.2, 30, 1),
			...visit(61105.1, 460, 100),
			...visit(61105, 70, 900),
		];
		const answer = await search(alerts, { start: 61104 }, { cap: 100 });
		expect(answer.rows).toHaveLength(30 + 100 + 70);
		expect(answer.crowdedTimes).toEqual([Number(withManyDecimals(61105.1).toFixed(10))]);
	});

	it('asks once where pages as long, or this very page, were complete within the last hour', async () => {
		const alerts = (count: number) =>
			Array.from({ length: count }, (_, n) => ({
				diaSourceId: String(n + 1),
				mjd: withManyDecimals(61105 + n / 100),
			}));
		let nowMs = 0;
		const proof = new PageProofs(() => nowMs).for('a server');
		const pages = async (count: number, query: WindowQuery = {}) =>
			(await search(alerts(count), query, { proof })).pages;
		expect(await pages(80)).toBe(2);
		expect([await pages(80), await pages(79), await pages(81), await pages(81)]).toEqual([
			1, 1, 2, 1,
		]);
		expect(await pages(80, { proveAnew: true })).toBe(2);
		nowMs = 3_600_001;
		expect([await pages(80), await pages(80)]).toEqual([2, 1]);
	});

	it('does not take a page of as many rows as one that was complete for complete', async () => {
		const alerts = (count: number) =>
			Array.from({ length: count }, (_, n) => ({
				diaSourceId: String(n + 1),
				mjd: withManyDecimals(61105 + n / 100),
			}));
		const server = { cap: 1000, proof: new PageProofs(() => 0).for('a server') };
		expect((await search(alerts(1000), {}, server)).rows).toHaveLength(1000);
		expect((await search(alerts(3000), {}, server)).rows).toHaveLength(3000);
	});

	it('ends with the page that holds the anchor, or everything requested', async () => {
		const alerts = Array.from({ length: 80 }, (_, n) => ({
			diaSourceId: String(n + 1),
			mjd: withManyDecimals(61105 + n / 100),
		}));
		expect(await search(alerts, { anchor: '1' })).toMatchObject({ pages: 1, isComplete: true });
		expect((await search(alerts, { anchor: '1' }, { cap: 30 })).rows).toHaveLength(80);
		expect(await search(alerts, { anchor: 'gone' })).toMatchObject({ pages: 2, isComplete: true });
		const wanted = new Set(['70', '31']);
		const answer = await search(alerts, { wanted }, { cap: 30 });
		expect(answer.pages).toBe(2);
		expect(answer.rows.map((row) => row['r:diaSourceId'])).toEqual(
			expect.arrayContaining(['70', '31']),
		);
	});

	it('gives an alert that is served with two times once, with the later one', async () => {
		const [early, late] = [withManyDecimals(61105), withManyDecimals(61105.5)];
		const alerts = [
			{ diaSourceId: '1', mjd: early },
			{ diaSourceId: '1', mjd: late },
			{ diaSourceId: '2', mjd: withManyDecimals(61105.2) },
		];
		for (const pageRows of [1, 2, 100]) {
			const { rows } = await search(alerts, { pageRows });
			expect(rows.map((row) => [row['r:diaSourceId'], row['r:midpointMjdTai']])).toEqual([
				['1', Number(late.toFixed(10))],
				['2', Number(withManyDecimals(61105.2).toFixed(10))],
			]);
		}
	});

	it.each([80_000, 1e9, -5])('is not led astray by a row of MJD %d', async (mjd) => {
		const alerts = Array.from({ length: 80 }, (_, n) => ({
			'r:diaSourceId': String(n + 1),
			'r:midpointMjdTai': n === 7 ? mjd : 61105 + n / 100,
		}));
		const { rows } = await fetchCompleteWindow(
			async ({ n, stop = Infinity }) =>
				alerts
					.filter((row) => row['r:diaSourceId'] === '8' || row['r:midpointMjdTai'] <= stop + 1e-5)
					.reverse()
					.slice(0, Math.min(n, 30)),
			{},
		);
		expect(new Set(rows.map((row) => row['r:diaSourceId'])).size).toBe(80);
	});

	it('keeps what was served before when an alert arrives between two pages', async () => {
		const alerts = Array.from({ length: 50 }, (_, n) => ({
			diaSourceId: String(n + 1),
			mjd: withManyDecimals(61105 + n / 100),
		}));
		let pages = 0;
		const answer = await fetchCompleteWindow(
			async (page) => {
				alerts.push({ diaSourceId: String(1000 + ++pages), mjd: withManyDecimals(61110 + pages) });
				return simulatedTagServer(alerts)(tags.buildRequest({ tag: 'x', ...page }).payload);
			},
			{ pageRows: 20 },
		);
		expect(answer.rows).toHaveLength(51);
	});

	it.each([
		[
			'a server that ignores the stop',
			async ({ n }: { n: number }) =>
				Array.from({ length: n }, (_, i) => ({
					'r:diaSourceId': String(i),
					'r:midpointMjdTai': 61105,
				})),
		],
		[
			'rows without a time',
			async () => Array.from({ length: 5 }, (_, i) => ({ 'r:diaSourceId': String(i) })),
		],
	])('ends with an error on %s', async (_, fetchPage) => {
		await expect(fetchCompleteWindow(fetchPage, { pageRows: 5 })).rejects.toThrow(
			'Fink keeps returning the same page of alerts',
		);
	});

	it('ends with what it has when a server gives the same row for every requested time', async () => {
		let pages = 0;
		const answer = await fetchCompleteWindow(
			async () => {
				if (++pages > 20) throw new Error('It asks without end');
				return [{ 'r:diaSourceId': '7', 'r:midpointMjdTai': 61105 }];
			},
			{ pageRows: 5 },
		);
		expect(answer).toMatchObject({ isComplete: true, crowdedTimes: [] });
		expect(answer.rows).toHaveLength(1);
		expect(pages).toBeLessThanOrEqual(4);
	});
});
