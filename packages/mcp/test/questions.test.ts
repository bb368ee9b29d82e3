import type { Sky } from '@fink/sandbox';

import { openTools, rowsOf, type Tools } from './support/openTools';
import { NOW_MS } from './support/recentSky';

/**
 * Questions as people ask them, the calls that a good model makes for them, and the answers by the rows of the sky:
 * counted and computed here, without core.
 */
let tools: Tools;
let sky: Sky;
/** Newest first. */
type SkyRow = ReadonlyMap<string, unknown>;
const rowsOfObject = (id: string): SkyRow[] => [...sky.sourcesOf(id)].reverse();
const number = (row: SkyRow, name: string) => Number(row.get(name));

/** 2026-11-28 from an MJD in TAI, which is 37 s ahead of UTC. */
const isoOf = (mjdTai: number) =>
	new Date(Math.round((mjdTai - 40587) * 86_400_000) - 37_000).toISOString();
const minuteOf = (mjdTai: number) => `${isoOf(mjdTai).slice(0, 16)}Z`;
const magnitudeOf = (fluxNjy: number) => 31.4 - 2.5 * Math.log10(fluxNjy);

let supernova: string;
let variable: string;
beforeAll(async () => {
	tools = await openTools();
	({ sky } = tools.sandbox);
	const labeled = (words: RegExp) =>
		sky.examples().find(({ label }) => words.test(label))?.diaObjectId ?? '';
	supernova = labeled(/supernova/i);
	variable = labeled(/RR Lyr|variable|Mira|eclipsing/i);
	expect(supernova).not.toBe('');
	expect(variable).not.toBe('');
});
afterAll(async () => await tools.close());

const object = async (diaObjectId: string) => await tools.ask('fink_get_object', { diaObjectId });
const curve = async (diaObjectId: string, more = {}) =>
	await tools.ask('fink_get_light_curve', { diaObjectId, ...more });

describe.each([
	['a supernova', () => supernova],
	['a variable star', () => variable],
])('about %s', (_, which) => {
	it('how many detections are there?', async () => {
		expect((await object(which())).detections).toBe(rowsOfObject(which()).length);
	});

	it('when was it seen first, and when last?', async () => {
		const times = rowsOfObject(which()).map((row) => number(row, 'r:midpointMjdTai'));
		expect(await object(which())).toMatchObject({
			firstUtc: minuteOf(Math.min(...times)),
			newestUtc: minuteOf(Math.max(...times)),
		});
	});

	it('where is it?', async () => {
		const [newest] = rowsOfObject(which());
		const { ra, dec } = await object(which());
		expect(ra).toBeCloseTo(number(newest, 'r:ra'), 5);
		expect(dec).toBeCloseTo(number(newest, 'r:dec'), 5);
	});

	it('in which bands was it seen, and how often?', async () => {
		const counts = new Map<string, number>();
		for (const row of rowsOfObject(which())) {
			const band = String(row.get('r:band'));
			counts.set(band, (counts.get(band) ?? 0) + 1);
		}
		const { bands } = await object(which());
		for (const [band, count] of counts) {
			expect(bands).toContain(`${band}: ${count} detection${count === 1 ? '' : 's'}`);
		}
	});

	it('what are the fluxes of the last 100 detections?', async () => {
		const { csv } = await curve(which(), { max_rows: 100 });
		const rows = rowsOf(csv);
		const expected = rowsOfObject(which()).slice(0, rows.length);
		expect(rows.length).toBeGreaterThan(Math.min(40, expected.length - 1));
		rows.forEach(({ fluxNjy, snr, band, timeUtc }, i) => {
			expect(Number(fluxNjy)).toBe(Number(number(expected[i], 'r:psfFlux').toFixed(0)));
			const ratio = number(expected[i], 'r:psfFlux') / number(expected[i], 'r:psfFluxErr');
			expect(Math.abs(Number(snr) - ratio)).toBeLessThanOrEqual(0.0501);
			expect(band).toBe(expected[i].get('r:band'));
			expect(timeUtc).toBe(minuteOf(number(expected[i], 'r:midpointMjdTai')));
		});
	});

	it('which magnitudes are known, and of what?', async () => {
		const { csv, magAbOf } = await curve(which(), { max_rows: 100 });
		const column = String(magAbOf).startsWith('difference') ? 'psfFlux' : 'scienceFlux';
		const expected = rowsOfObject(which());
		rowsOf(csv).forEach(({ magAB }, i) => {
			const flux = number(expected[i], `r:${column}`);
			const isMeasured = flux / number(expected[i], `r:${column}Err`) >= 3;
			const wanted = isMeasured ? Number(magnitudeOf(flux).toFixed(2)) : NaN;
			if (isMeasured) expect(Math.abs(Number(magAB) - wanted)).toBeLessThanOrEqual(0.0101);
			else expect(magAB).toBe('');
		});
	});

	it('show it to me: a picture comes, and only true words', async () => {
		const { text, picture } = await tools.call('fink_show_object', { diaObjectId: which() });
		expect(
			Buffer.from(picture ?? [])
				.subarray(1, 4)
				.toString(),
		).toBe('PNG');
		const [newest] = rowsOfObject(which());
		expect(JSON.parse(text)).toMatchObject({
			diaSourceId: String(newest.get('r:diaSourceId')),
			picture: expect.stringContaining(`${rowsOfObject(which()).length} detections`),
		});
	});
});

describe('about the night and the sky', () => {
	const all = () => sky.objectIds().flatMap((id) => rowsOfObject(id));

	it('what is new in in_tns since yesterday? each object once, with its newest alert', async () => {
		const { csv } = await tools.ask('fink_search_alerts', {
			tag: 'in_tns',
			since: '24h',
			max_rows: 50,
		});
		const since = NOW_MS / 86_400_000 + 40587 + 37 / 86_400 - 1;
		const newest = new Map<string, SkyRow>();
		for (const row of all()) {
			const id = String(row.get('r:diaObjectId'));
			const name = row.get('f:xm_tns_fullname');
			if (number(row, 'r:midpointMjdTai') < since || typeof name !== 'string') continue;
			const known = newest.get(id);
			const isNewer = !known || number(known, 'r:midpointMjdTai') < number(row, 'r:midpointMjdTai');
			if (isNewer) newest.set(id, row);
		}
		const named = [...newest].filter(([, row]) =>
			/^(SN|AT|TDE)/.test(String(row.get('f:xm_tns_fullname'))),
		);
		expect(
			rowsOf(csv)
				.map(({ diaObjectId, diaSourceId }) => `${diaObjectId} ${diaSourceId}`)
				.sort(),
		).toEqual(named.map(([id, row]) => `${id} ${String(row.get('r:diaSourceId'))}`).sort());
	});

	it('which of them are brighter than 19 and good?', async () => {
		const wide = { tag: 'in_tns', since: '30d', max_rows: 50 };
		const every = rowsOf((await tools.ask('fink_search_alerts', wide)).csv);
		const few = rowsOf(
			(await tools.ask('fink_search_alerts', { ...wide, brighter_than: 19, quality: 'good' })).csv,
		);
		expect(few.length).toBeGreaterThan(0);
		for (const { magAB, warnings } of few) {
			expect(Number(magAB)).toBeLessThan(19.005);
			expect(warnings).toBe('');
		}
		expect(few.length).toBeLessThan(every.length);
	});

	it('which are near this one? those that the angle says', async () => {
		const wide = { tag: 'in_tns', since: '30d', max_rows: 50 };
		const every = rowsOf((await tools.ask('fink_search_alerts', wide)).csv);
		const [{ raDeg, decDeg }] = every;
		const near = { ...wide, near: `${raDeg} ${decDeg}`, radius_deg: 5 };
		const found = rowsOf((await tools.ask('fink_search_alerts', near)).csv);
		const unit = (ra: number, dec: number) => {
			const [a, d] = [ra, dec].map((angle) => (angle * Math.PI) / 180);
			return [Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)];
		};
		const center = unit(Number(raDeg), Number(decDeg));
		const isNear = (row: Record<string, string>) => {
			const at = unit(Number(row.raDeg), Number(row.decDeg));
			const cosine = at.reduce((sum, x, i) => sum + x * center[i], 0);
			return Math.acos(Math.min(1, cosine)) <= (5 * Math.PI) / 180;
		};
		for (const row of found) expect(isNear(row)).toBe(true);
		const ids = found.map(({ diaObjectId }) => diaObjectId);
		expect(ids).toEqual(expect.arrayContaining(every.filter(isNear).map((row) => row.diaObjectId)));
	});

	it('what is at this position? the object, at its distance', async () => {
		const [newest] = rowsOfObject(supernova);
		const query = `${number(newest, 'r:ra') + 1 / 3600} ${number(newest, 'r:dec')}`;
		const { csv } = await tools.ask('fink_find_object', { query });
		const [found] = rowsOf(csv);
		expect(found.diaObjectId).toBe(supernova);
		const arcsec = Math.cos((number(newest, 'r:dec') * Math.PI) / 180);
		expect(Math.abs(Number(found.distanceArcsec) - arcsec)).toBeLessThan(0.3);
	});

	it('which object is this supernova of TNS?', async () => {
		const row = all().find((one) => /^SN /.test(String(one.get('f:xm_tns_fullname'))));
		const query = String(row?.get('f:xm_tns_fullname'));
		const { csv } = await tools.ask('fink_find_object', { query });
		const ids = rowsOf(csv).map(({ diaObjectId }) => diaObjectId);
		expect(ids).toContain(String(row?.get('r:diaObjectId')));
	});

	it('how many alerts were there on that night? as many as the sky has', async () => {
		const { csv } = await tools.ask('fink_count_night', { night: '20261128' });
		const [night] = rowsOf(csv);
		const ofNight = [...all(), ...sky.movingSources()].filter((row) =>
			isoOf(number(row, 'r:midpointMjdTai')).startsWith('2026-11-28'),
		);
		expect(Number(night.alerts)).toBe(ofNight.length);
		expect(Number(night.alerts_g)).toBe(ofNight.filter((row) => row.get('r:band') === 'g').length);
	});

	it('where was asteroid 8467, and how fast did it move?', async () => {
		const { csv } = await tools.ask('fink_get_asteroid', { name: '8467' });
		const byId = new Map(sky.movingSources().map((row) => [String(row.get('r:diaSourceId')), row]));
		const rows = rowsOf(csv);
		rows.forEach(({ diaSourceId, raDeg, decDeg, arcsecPerHour }, i) => {
			const row = byId.get(diaSourceId) ?? new Map();
			expect(Number(raDeg)).toBeCloseTo(number(row, 'r:ra'), 4);
			expect(Number(decDeg)).toBeCloseTo(number(row, 'r:dec'), 4);
			if (arcsecPerHour === '') return;
			const earlier = byId.get(rows[i + 1].diaSourceId) ?? new Map();
			const hours = (number(row, 'r:midpointMjdTai') - number(earlier, 'r:midpointMjdTai')) * 24;
			const dec = number(row, 'r:dec') - number(earlier, 'r:dec');
			const cosine = Math.cos((number(row, 'r:dec') * Math.PI) / 180);
			const ra = (number(row, 'r:ra') - number(earlier, 'r:ra')) * cosine;
			expect(Number(arcsecPerHour)).toBeCloseTo((Math.hypot(ra, dec) * 3600) / hours, 0);
		});
	});
});
