import fc from 'fast-check';

import { tags } from '../../../src/api/endpoints';
import { fetchCompleteWindow, type WindowQuery } from '../../../src/api/lookups';
import { simulatedTagServer, type StoredAlert } from './simulatedTagServer';

const search = async (alerts: readonly StoredAlert[], query: WindowQuery) => {
	const serve = simulatedTagServer(alerts);
	return await fetchCompleteWindow(
		async (page) => serve(tags.buildRequest({ tag: 'x', ...page }).payload),
		query,
	);
};

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
	it('finds every alert of a window once, whatever shares a time and however small the pages', async () => {
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

	it('needs one request when a page is large enough, or the limit is met', async () => {
		const alerts = Array.from({ length: 80 }, (_, n) => ({
			diaSourceId: String(n + 1),
			mjd: withManyDecimals(61105 + n / 100),
		}));
		expect((await search(alerts, {})).pages).toBe(1);
		expect(await search(alerts, { limit: 20 })).toMatchObject({ pages: 1, isComplete: false });
		expect((await search([], {})).rows).toEqual([]);
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
			"Fink's pages lead to no older alerts",
		);
	});
});
