import { alertsToCome, simulateSky, StreamingSky, type Row, type Sky } from '../../src';
import { tagTable } from '../../src/database/tagTable';

/** Some time after the simulated sky's last exposure. MJD, TAI. */
const START = 61236;

const INTERVAL_SECONDS = 15;
const DAYS_PER_INTERVAL = INTERVAL_SECONDS / 86_400;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const timeOf = (row: Row) => Number(row.get('r:midpointMjdTai'));

const isAt = (row: Row, mjdTai: number) => Math.abs(timeOf(row) - mjdTai) < 1e-6;
const alertsOf = (sky: Sky) => sky.objectIds().flatMap((id) => [...sky.sourcesOf(id)]);

describe('alertsToCome', () => {
	const sky = simulateSky({ seed: 1 });
	const later = alertsToCome(sky, {
		startMjdTai: START,
		intervalSeconds: INTERVAL_SECONDS,
		count: 120,
	});
	let now = START;
	const known = new StreamingSky(later, { now: () => now, ingestedAt: timeOf });

	it('lets one new alert of its own object follow another', () => {
		const due = upTo(120).map((index) => START + (index + 1) * DAYS_PER_INTERVAL);
		const found = due.map((mjdTai) => alertsOf(later).filter((row) => isAt(row, mjdTai)));
		expect(found.filter((rows) => rows.length === 0)).toEqual([]);
		expect(new Set(found.map(([row]) => row.get('r:diaObjectId'))).size).toBe(120);
	});

	it('hides them until they come', () => {
		now = START;
		const before = alertsOf(known).length;
		now = START + 10.5 * DAYS_PER_INTERVAL;
		expect(alertsOf(known).length - before).toBeGreaterThanOrEqual(10);
		expect(Math.max(...alertsOf(known).map(timeOf))).toBeLessThan(now);
	});

	it('brings alerts of every tag that the sky has', () => {
		now = START;
		const tags = ['extragalactic_new_candidate', 'hostless_candidate', 'in_tns', 'most_likely_sn'];
		const before = tags.map((tag) => tagTable(known, tag).length);
		now = START + 120.5 * DAYS_PER_INTERVAL;
		const gained = tags.map((tag, index) => tagTable(known, tag).length - before[index]);
		expect(gained.filter((count) => count < 3)).toEqual([]);
	});

	it('moves all of an object together, and none of the examples', () => {
		const moved = later.objectIds().filter((id) => {
			const [days, ...others] = later
				.sourcesOf(id)
				.map((row, index) => timeOf(row) - timeOf(sky.sourcesOf(id)[index]));
			for (const other of others) expect(other).toBeCloseTo(days, 6);
			return days !== 0;
		});
		expect(moved).toHaveLength(120);
		const examples = sky.examples().map(({ diaObjectId }) => diaObjectId);
		expect(moved.filter((id) => examples.includes(id))).toEqual([]);
	});
});
