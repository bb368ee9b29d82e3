import { ShiftedSky, simulateSky, startSandbox, type Sky } from '../../../src';

const NOW = 61367.25;

describe('ShiftedSky', () => {
	const sky = simulateSky({ seed: 1 });
	const shifted = ShiftedSky.endingAt(NOW, sky);

	const timesOf = (each: Sky) =>
		each
			.objectIds()
			.flatMap((id) => each.sourcesOf(id).map((row) => Number(row.get('r:midpointMjdTai'))));

	it('moves every alert by the same time, the newest to the one asked for', () => {
		const [before, after] = [timesOf(sky), timesOf(shifted)];
		const days = NOW - Math.max(...before);
		expect(Math.max(...after)).toBeCloseTo(NOW, 9);
		after.forEach((time, index) => expect(time - before[index]).toBeCloseTo(days, 7));
	});

	it('changes nothing but times', () => {
		const [{ diaObjectId, latestDiaSourceId }] = shifted.examples();
		const rows = shifted.sourcesOf(diaObjectId);
		sky.sourcesOf(diaObjectId).forEach((row, index) => {
			const changed = [...row].filter(([name, cell]) => rows[index].get(name) !== cell);
			expect(changed.map(([name]) => name).every((name) => name.endsWith('MjdTai'))).toBe(true);
		});
		expect(shifted.cutout(latestDiaSourceId, 'Science')).toEqual(
			sky.cutout(latestDiaSourceId, 'Science'),
		);
	});

	it('makes the last night one that a search of the last day finds', async () => {
		const sandbox = await startSandbox({ sky: shifted });
		const query = new URLSearchParams({ tag: 'in_tns', n: '9999', startdate: '2026-11-22 06:00' });
		const answer = await fetch(`${sandbox.url}/api/v1/tags?${query}`);
		const rows = (await answer.json()) as Array<Record<string, number>>;
		await sandbox.close();
		// 2026-11-22 06:00 UTC is a day before NOW
		expect(rows.length).toBeGreaterThan(10);
		expect(rows.every((row) => row['r:midpointMjdTai'] > NOW - 1)).toBe(true);
	});
});
