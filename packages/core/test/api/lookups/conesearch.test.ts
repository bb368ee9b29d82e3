import nock from 'nock';

import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

const api = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/conesearch', body);
const row = (id: number, separationDeg: number, first: number | null, last: number) =>
	`{"r:diaObjectId":${id},"v:separation_degree":${separationDeg},"f:firstDiaSourceMjdTaiFink":${first},"r:midpointMjdTai":${last}}`;
const idsOf = (rows: ReadonlyArray<Record<string, unknown>>) =>
	rows.map((found) => Number(found['r:diaObjectId']));

describe('conesearch', () => {
	it('sends degrees, and an n that is large enough for crowded fields', async () => {
		api({ ra: 53.251375, dec: -27.8610278, radius: 5, n: 10000, 'output-format': 'json' }).reply(
			200,
			'[]',
		);
		await testClient().conesearch({ ra: '03:33:00.33', dec: '-27.8610278', radiusArcsec: 5 });
	});

	it('always asks for identity, position and time, which r:raErr alone would hide', async () => {
		api({
			ra: 1,
			dec: 2,
			radius: 5,
			n: 10000,
			columns: 'r:diaObjectId,r:diaSourceId,r:ra,r:dec,r:midpointMjdTai,r:raErr',
			'output-format': 'json',
		}).reply(200, '[]');
		await testClient().conesearch({ ra: 1, dec: 2, radiusArcsec: 5, columns: 'r:raErr' });
	});

	it('asks for the first detection beside dates, and sends them as TAI without a zone', async () => {
		api({
			ra: 1,
			dec: 2,
			radius: 5,
			n: 10000,
			startdate: '2026-03-06T00:00:36.000',
			stopdate: '2026-03-07T00:00:38.000',
			kind: 'within',
			columns:
				'r:diaObjectId,r:diaSourceId,r:ra,r:dec,r:midpointMjdTai,f:firstDiaSourceMjdTaiFink,r:snr',
			'output-format': 'json',
		}).reply(200, '[]');
		const dates = { start: '2026-03-06', stop: '2026-03-07' };
		await testClient().conesearch({ ra: 1, dec: 2, radiusArcsec: 5, columns: 'r:snr', ...dates });
	});

	it('sorts by distance and drops what lies outside', async () => {
		api().reply(
			200,
			`[${row(1, 0.002, null, 1)},${row(2, 0.0001, null, 1)},${row(3, 0.0013, 1, 1)}]`,
		);
		const { rows } = await testClient().conesearch({ ra: 1, dec: 2, radiusArcsec: 5 });
		expect(idsOf(rows)).toEqual([2, 3]);
	});

	const objects = [
		row(1, 0.0001, 61000, 61110), // began before, still active
		row(2, 0.0002, 61105.5, 61106), // inside
		row(3, 0.0003, 61106, 61200), // goes on
		row(4, 0.0004, 61000, 61001), // long over
		row(5, 0.0005, 61000, 61300), // before and after
		row(6, 0.0006, null, 61106), // first detection unknown
	].join(',');

	it.each([
		['within', [2, 6]],
		['across', [1, 2, 3, 5, 6]],
	] as const)('finds the objects active %s the dates', async (dates, ids) => {
		api().reply(200, `[${objects}]`);
		const { rows } = await testClient().conesearch({
			ra: 1,
			dec: 2,
			radiusArcsec: 5,
			start: 61105,
			stop: 61120,
			dates,
		});
		expect(idsOf(rows)).toEqual(ids);
	});

	it('sends no dates for across: old servers would drop what it asks for', async () => {
		api((body) => !('startdate' in body) && !('kind' in body)).reply(200, '[]');
		await testClient().conesearch({
			ra: 1,
			dec: 2,
			radiusArcsec: 5,
			start: 61105,
			dates: 'across',
		});
	});

	it.each([
		[{ ra: 'abc' }, 'Right Ascension "abc" is not an angle'],
		[{ dec: 91 }, 'Declination 91 is not between -90 and 90 degrees'],
		[{ radiusArcsec: 18001 }, 'Radius 18001 is not between 0 and 18000 arcsec'],
		[{ radiusArcsec: 0 }, 'Radius 0 is not between 0 and 18000 arcsec'],
		[{ start: '2026' }, 'Start "2026" is not a date that can be read'],
	])('refuses %p before anything is sent', async (wrong, message) => {
		const options = { ra: 1, dec: 2, radiusArcsec: 5, ...wrong };
		expect((await failureOf(testClient().conesearch(options))).message).toBe(message);
	});
});
