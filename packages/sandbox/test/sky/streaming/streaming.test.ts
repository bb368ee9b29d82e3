import { AlertLog, StreamingSky, simulateSky, startSandbox } from '../../../src';

const ask = async (url: string, body: object): Promise<Array<Record<string, unknown>>> => {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return (await answer.json()) as Array<Record<string, unknown>>;
};

describe('a sky that streams', () => {
	it('shows an alert when it was ingested, not when it was exposed', async () => {
		let now = 61200;
		const log = new AlertLog(() => now);
		log.ingest({ count: 3, mjdTai: 61199.9 });
		const sandbox = await startSandbox({ sky: log.asSky() });
		const times = async () =>
			(
				await ask(`${sandbox.url}/api/v1/tags`, {
					tag: 'in_tns',
					n: 100,
					columns: 'r:diaSourceId,r:midpointMjdTai',
				})
			).map((row) => row['r:midpointMjdTai']);
		expect(await times()).toEqual([61199.9, 61199.9, 61199.9]);
		now = 61201;
		log.ingest({ count: 1, mjdTai: 61199.5 });
		expect(await times()).toEqual([61199.9, 61199.9, 61199.9, 61199.5]);
		now = 61200.5;
		expect(await times()).toHaveLength(3);
		await sandbox.close();
	});

	it('is a view of any sky, pictures included', () => {
		let now = 0;
		const all = simulateSky();
		const ingestedAt = (row: ReadonlyMap<string, unknown>) => Number(row.get('r:midpointMjdTai'));
		const sky = new StreamingSky(all, { now: () => now, ingestedAt });
		const [{ diaObjectId, latestDiaSourceId }] = all.examples();
		expect(sky.objectIds()).toEqual([]);
		now = Number(all.sourcesOf(diaObjectId)[1].get('r:midpointMjdTai'));
		expect(sky.sourcesOf(diaObjectId)).toHaveLength(2);
		expect(sky.forcedSourcesOf(diaObjectId).length).toBeGreaterThan(0);
		now = Infinity;
		expect(sky.sourcesOf(diaObjectId)).toEqual(all.sourcesOf(diaObjectId));
		expect(sky.cutout(latestDiaSourceId, 'Science')).toEqual(
			all.cutout(latestDiaSourceId, 'Science'),
		);
	});
});
