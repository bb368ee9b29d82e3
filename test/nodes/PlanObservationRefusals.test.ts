import type { IDataObject } from 'n8n-workflow';

import { plan } from './planNight';

const TARGET = { ra: 330, dec: -5 };
const OWN = { site: 'own', latitude: -29, longitude: -70 };

const at = (utc: string, more: object = {}) => ({ utc, ra: 330, dec: -5, ...more });

describe('Plan Observation refuses in one sentence with a next step', () => {
	it.each<[string, object, RegExp, RegExp]>([
		[
			'a latitude beyond a pole',
			{ ...OWN, latitude: 95 },
			/^Latitude 95 is not on the Earth/,
			/north positive/,
		],
		['a longitude beyond a turn', { ...OWN, longitude: 400 }, /^Longitude 400 is not on/, /east/],
		['a latitude in words', { ...OWN, latitude: '29 S' }, /^Latitude must be a number/, /number/],
		['a height in feet', { ...OWN, height: 13796 }, /^Height 13796 is not on/, /feet are 4205 m/],
		[
			'a height with its unit',
			{ ...OWN, height: '2400 m' },
			/^Height.* must be a number/,
			/number/,
		],
		['a height below all land', { ...OWN, height: -1000 }, /^Height -1000 is not on/, /meters/],
		['an unknown code', { site: 'ZZZ' }, /^There is no observatory "ZZZ"/, /Minor Planet Center/],
		['a mistyped name', { site: 'La Sila' }, /"La Sila"/, /Did you mean La Silla \(809\)/],
		['part of a name', { site: 'Keck' }, /"Keck"/, /Did you mean .*Keck/],
		['an empty site', { site: '' }, /^The site is empty/, /longitude, latitude and height/],
		['an unknown time zone', { ...OWN, timeZone: 'CET+1' }, /no time zone "CET\+1"/, /IANA/],
		['a night without a date', { date: '' }, /^The night has no date/, /Tonight/],
		['a day that is not', { date: '2026-02-30' }, /"2026-02-30" is not a date/, /2026-03-28/],
		[
			'a date of another form',
			{ date: '24.07.2026' },
			/"24.07.2026" is not a date such/,
			/2026-03/,
		],
		[
			'no nights',
			{ night: 'next', nights: 0 },
			/^Nights must be a number from 1 to 60, not 0/,
			/e\.g\. 7/,
		],
		[
			'100 nights',
			{ night: 'next', nights: 100 },
			/^Nights must .* from 1 to 60, not 100/,
			/e\.g\. 7/,
		],
		[
			'a limit above the zenith',
			{ minAltitude: 95 },
			/^Minimum Altitude .* from 0 to 89, not 95/,
			/e\.g\. 30/,
		],
		[
			'an airmass below 1',
			{ limitBy: 'airmass', maxAirmass: 0.5 },
			/^Maximum Airmass must be a number from 1 to 10, not 0\.5/,
			/e\.g\. 2/,
		],
		['a time in words', { options: { atTime: 'midnight' } }, /^At Time "midnight"/, /2026-03-06/],
	])('for %s', async (_, parameters, sentence, nextStep) => {
		const { error } = await plan(parameters, [TARGET]);
		expect(error?.message).toMatch(sentence);
		expect(error?.description).toMatch(nextStep);
	});

	it.each<[string, unknown, RegExp]>([
		['a word', 'up', /"up" is not an azimuth from 0 to 360 and an altitude/],
		['one number', '90', /"90" is not an azimuth/],
		['three numbers', '0 10 20', /"0 10 20" is not an azimuth/],
		['an azimuth beyond north', '0 10; 400 10', /"400 10" is not an azimuth/],
		['JSON that is cut', '[[0, 10],', /it is not valid JSON/],
		['a missing altitude', [[0, null]], /\[0,null\] is not an azimuth/],
		['an object', { az: 0, alt: 10 }, /it is not a list/],
	])('a horizon with %s', async (_, horizon, sentence) => {
		const { error } = await plan({ options: { horizon } }, [TARGET]);
		expect(error?.message).toMatch(sentence);
		expect(error?.message).toMatch(/^The horizon can't be read/);
		expect(error?.description).toContain('one point per line');
	});

	it.each<[string, IDataObject, RegExp, RegExp]>([
		['no position', { name: 'x' }, /^The target has no position/, /The fields are name/],
		['no fields', {}, /^The target has no position/, /The item is empty/],
		['a declination beyond a pole', { ra: 1, dec: 100 }, /^Declination 100/, /degrees/],
		['a right ascension in words', { ra: 'abc', dec: 1 }, /^Right Ascension "abc"/, /degrees/],
		['an empty list', { positions: [] }, /its list "positions" is empty/, /ra and dec/],
		['one position', { positions: [at('2026-07-25T02:00:00Z')] }, /at least two times/, /per hour/],
		[
			'positions that end too early',
			{ name: 'Apophis', positions: [at('2026-07-24T20:00:00Z'), at('2026-07-25T02:00:00Z')] },
			/^The positions of Apophis end too early: at 2026-07-25T02:00:00Z, but the night is dark until 2026-07-25T10:/,
			/covers the whole night/,
		],
		[
			'positions that begin too late',
			{ name: 'Apophis', positions: [at('2026-07-25T02:00:00Z'), at('2026-07-25T20:00:00Z')] },
			/^The positions of Apophis begin too late: at 2026-07-25T02:00:00Z, but the night is dark from 2026-07-24T23:/,
			/covers the whole night/,
		],
		[
			'positions without a time',
			{ positions: [{ ra: 1, dec: 2 }] },
			/^Position 1 of the list has no time/,
			/utc, jd, mjd/,
		],
		[
			'a time that is none',
			{ positions: [at('2026-07-24T20:00:00Z'), at('later')] },
			/^Time of position 2 "later" is not a date/,
			/2026-03-06/,
		],
		[
			'positions without a declination',
			{ positions: [{ utc: '2026-07-24T20:00:00Z', ra: 1 }] },
			/^Position 1 of the list has no ra and dec/,
			/ra and dec/,
		],
	])('an item with %s', async (_, item, sentence, nextStep) => {
		const { error } = await plan({}, [item]);
		expect(error?.message).toMatch(sentence);
		expect(error?.description).toMatch(nextStep);
	});

	it('names the item, and with "continue on fail" goes on with the others', async () => {
		const items = [TARGET, { name: 'nowhere' }, { ...TARGET, dec: -6 }];
		const stopped = await plan({}, items);
		expect(stopped.error?.message).toMatch(/\[item 1\]$/);
		const { items: out } = await plan({}, items, { onError: 'continueRegularOutput' });
		expect(out.map(({ json }) => json.error !== undefined)).toEqual([false, true, false]);
	});

	it('plans a night without the targets that have no position', async () => {
		const items = [{ name: 'nowhere' }, TARGET, { ...TARGET, dec: -6 }];
		const stopped = await plan({ operation: 'night' }, items);
		expect(stopped.error?.message).toMatch(/^The target has no position.*\[item 0\]$/);
		const { items: out } = await plan({ operation: 'night' }, items, {
			onError: 'continueRegularOutput',
		});
		expect(out.map(({ json }) => (json.targets as unknown[])?.length ?? json.error)).toEqual([
			2,
			expect.stringMatching(/^The target has no position/),
		]);
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual([
			[{ item: 1 }, { item: 2 }],
			{ item: 0 },
		]);
	});

	it('does not mix sites or nights in one plan', async () => {
		const items = [
			{ ...TARGET, code: '809' },
			{ ...TARGET, code: '309' },
		];
		const { error } = await plan({ operation: 'night', site: '={{ $json.code }}' }, items);
		expect(error?.message).toMatch(
			/^A plan is for one site and night, but the items request 2026-07-24 at La Silla and 2026-07-24 at Paranal/,
		);
		expect(error?.description).toContain('Check Targets');
	});
});

describe('Plan Observation warns', () => {
	it('of a place that was not filled in', async () => {
		const { hints } = await plan({ site: 'own' }, [TARGET]);
		expect(hints.join()).toContain('Longitude and latitude are both 0');
	});

	it('of a list that was named but is not there', async () => {
		const { hints, observations } = await plan({ options: { positionsField: 'ephem' } }, [TARGET]);
		expect(hints.join()).toMatch(
			/^The field "ephem" is missing, so the item's ra and dec are used/,
		);
		expect(observations[0].warnings).toEqual(hints);
	});
});
