import { connect } from 'node:net';
import { AlertLog, simulateSky, startSandbox, StreamingSky, type FaultEffect } from '../../src';
import type { Sandbox } from '../../src';
import { call } from '../support/api';

const [OBJECT, ALERT] = ['169830579938263176', '169936132527095844'];
const SOURCES = '/api/v1/sources';
const FP = '/api/v1/fp';
const TAGS = '/api/v1/tags';
const CONE = '/api/v1/conesearch';
const CUTOUTS = '/api/v1/cutouts';

const opened: Sandbox[] = [];
const open = async (options: Parameters<typeof startSandbox>[0]): Promise<Sandbox> => {
	const sandbox = await startSandbox(options);
	opened.push(sandbox);
	return sandbox;
};

let clean: Sandbox;
beforeAll(async () => {
	clean = await startSandbox();
});
beforeEach(() => clean.faults.clear());
afterEach(async () => {
	for (const sandbox of opened.splice(0)) await sandbox.close();
});
afterAll(() => clean.close());

const COLUMNS = 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai';

type Line = readonly [diaSourceId: string, diaObjectId: string, mjd: string];

/** Rows as csv has them: ids exact, without a parser that could hide something. */
async function lines(sandbox: Sandbox, path: string, query: object): Promise<Line[]> {
	const text = new URLSearchParams({ columns: COLUMNS, 'output-format': 'csv', ...query });
	const [head, ...rows] = (await call(sandbox, `${path}?${text}`)).text.trim().split('\n');
	const order = COLUMNS.split(',').map((name) => head.split(',').indexOf(name));
	return rows.map((row) => {
		const cells = row.split(',');
		return [cells[order[0]], cells[order[1]], cells[order[2]]] as const;
	});
}

const bytesOf = async (sandbox: Sandbox, id: string, kind = 'Science') =>
	(await call(sandbox, `${CUTOUTS}?diaSourceId=${id}&kind=${kind}&output-format=FITS`)).bytes
		.length;

describe('late', () => {
	/** Seconds as days. */
	const s = (seconds: number) => seconds / 86400;

	it('keeps cutouts and rows back while the tag lists the alert already', async () => {
		let now = 61210;
		const log = new AlertLog(() => now);
		const sandbox = await open({
			sky: log.asSky(),
			faults: [
				{ path: CUTOUTS, effect: { kind: 'late', seconds: 60 } },
				{ path: SOURCES, effect: { kind: 'late', seconds: 20 } },
			],
		});
		const [old] = log.ingest({ count: 1, mjdTai: 61209.9 });
		now += s(100);
		const [id] = log.ingest({
			count: 1,
			mjdTai: 61209.95,
			cells: { 'r:diaObjectId': BigInt(old) },
		});
		const seen = async () => ({
			listed: (await lines(sandbox, TAGS, { tag: 'in_tns' })).map(([source]) => source),
			rows: (await lines(sandbox, SOURCES, { diaObjectId: old })).map(([source]) => source),
			oldBytes: await bytesOf(sandbox, old),
			bytes: await bytesOf(sandbox, id),
		});
		const whole = { listed: [id, old], oldBytes: 17280 };
		expect(await seen()).toEqual({ ...whole, rows: [old], bytes: 0 });
		now += s(19);
		expect(await seen()).toEqual({ ...whole, rows: [old], bytes: 0 });
		now += s(2);
		expect(await seen()).toEqual({ ...whole, rows: [id, old], bytes: 0 });
		now += s(38);
		expect(await seen()).toEqual({ ...whole, rows: [id, old], bytes: 0 });
		now += s(2);
		expect(await seen()).toEqual({ ...whole, rows: [id, old], bytes: 17280 });
	});

	it('lets each alert be late by a time of its own, the same at every request', async () => {
		let now = 61210;
		const log = new AlertLog(() => now);
		const sandbox = await open({
			sky: log.asSky(),
			faults: [{ path: CUTOUTS, effect: { kind: 'late', seconds: 10, upToSeconds: 110 } }],
		});
		const ids = log.ingest({ count: 40, mjdTai: 61209.9 });
		const known = async () => {
			const sizes = await Promise.all(ids.map(async (id) => await bytesOf(sandbox, id)));
			return new Set(ids.filter((_, index) => sizes[index] > 0));
		};
		const counts: number[] = [];
		let before = new Set<string>();
		for (const seconds of [9, 35, 60, 85, 111]) {
			now = 61210 + s(seconds);
			const there = await known();
			expect([...before].filter((id) => !there.has(id))).toEqual([]);
			expect(await known()).toEqual(there);
			counts.push(there.size);
			before = there;
		}
		expect(counts[0]).toBe(0);
		expect(counts[4]).toBe(40);
		// a quarter each, spread by chance: ± 3 standard deviations of a binomial
		[10, 20, 30].forEach((expected, index) => {
			expect(Math.abs(counts[index + 1] - expected)).toBeLessThan(10);
		});
	});

	it('answers 200 with type image/png and no byte for a cutout that is not there yet', async () => {
		let now = 61210;
		const log = new AlertLog(() => now);
		const sandbox = await open({ sky: log.asSky() });
		sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'late', seconds: 5 } });
		const [id] = log.ingest({ count: 1, mjdTai: 61209.9 });
		const path = `${CUTOUTS}?diaSourceId=${id}&kind=All&output-format=array`;
		const early = await call(sandbox, path);
		expect(early).toMatchObject({ status: 200, text: '' });
		expect(early.headers['content-type']).toBe('image/png');
		now += s(6);
		expect((await call(sandbox, path)).text).toMatch(/^\{"b:cutoutDifference":\[\[/);
	});

	it('holds back forced photometry of the newest exposures', async () => {
		const all = simulateSky();
		// forced photometry exists since 2026-02-17 (MJD 61088)
		const times = all
			.sourcesOf(OBJECT)
			.map((row) => Number(row.get('r:midpointMjdTai')))
			.filter((mjd) => mjd > 61088);
		const last = times.findIndex((mjd, index) => index > 2 && mjd - times[index - 1] > 0.5);
		let now = times[last];
		const ingestedAt = (row: ReadonlyMap<string, unknown>) => Number(row.get('r:midpointMjdTai'));
		const sandbox = await open({ sky: new StreamingSky(all, { now: () => now, ingestedAt }) });
		const seconds = 3600;
		const off = sandbox.faults.set({ path: [SOURCES, FP], effect: { kind: 'late', seconds } });
		const newest = async (path: string) => {
			const columns = 'r:midpointMjdTai';
			const query = new URLSearchParams({ diaObjectId: OBJECT, columns, 'output-format': 'csv' });
			return Number((await call(sandbox, `${path}?${query}`)).text.split('\n')[1]);
		};
		expect(await newest(SOURCES)).toBe(times[last - 1]);
		expect(await newest(FP)).toBe(times[last - 1]);
		now += s(3601);
		expect(await newest(SOURCES)).toBe(times[last]);
		expect(await newest(FP)).toBe(times[last]);
		now = times[last];
		off();
		expect(await newest(FP)).toBe(times[last]);
	});

	it("counts from when it was set in a sky that doesn't stream, by the sandbox's clock", async () => {
		let now = Date.UTC(2026, 6, 14);
		const sandbox = await open({ now: () => new Date(now) });
		now += 3600e3;
		sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'late', seconds: 30 } });
		expect(await bytesOf(sandbox, ALERT)).toBe(0);
		now += 29e3;
		expect(await bytesOf(sandbox, ALERT)).toBe(0);
		now += 2e3;
		expect(await bytesOf(sandbox, ALERT)).toBeGreaterThan(30_000);
	});

	it('lets a fault of HTTP apply at the same time', async () => {
		clean.faults.set({ path: CUTOUTS, effect: { kind: 'late', seconds: 1e9 } });
		clean.faults.set({ path: CUTOUTS, times: 1, effect: { kind: 'gateway', status: 502 } });
		const path = `${CUTOUTS}?diaSourceId=${ALERT}&kind=Science`;
		expect(await call(clean, path)).toMatchObject({ status: 502 });
		expect(clean.requests.at(-1)?.fault).toBe('late, gateway');
		expect(await call(clean, path)).toMatchObject({ status: 200, text: '' });
	});
});

describe('rowCap', () => {
	it.each([
		[TAGS, { tag: 'in_tns', n: '5000', startdate: '2026-01-01 00:00:01' }],
		[SOURCES, { diaObjectId: OBJECT }],
		[CONE, { ra: '53.71', dec: '-27.52', radius: '120', n: '5000' }],
	])('gives the first rows of %s and no word of the others', async (path, query) => {
		const all = await lines(clean, path, query);
		expect(all.length).toBeGreaterThan(7);
		clean.faults.set({ path, effect: { kind: 'rowCap', rows: 7 } });
		expect(await lines(clean, path, query)).toEqual(all.slice(0, 7));
		clean.faults.clear();
		clean.faults.set({ path, effect: { kind: 'rowCap', rows: 100_000 } });
		expect(await lines(clean, path, query)).toEqual(all);
	});
});

describe('floatIds', () => {
	const json = async (style: 'decimal' | 'exponent') => {
		clean.faults.clear();
		clean.faults.set({ effect: { kind: 'floatIds', style } });
		const columns = 'r:diaSourceId,r:diaObjectId,r:visit,r:band,r:psfFlux';
		const query = new URLSearchParams({ diaObjectId: OBJECT, columns });
		return (await call(clean, `${SOURCES}?${query}`)).text;
	};

	it('writes ids with a decimal point', async () => {
		const text = await json('decimal');
		expect(text).toContain(`"r:diaObjectId":${OBJECT}.0`);
		expect(text).toContain(`"r:diaSourceId":${ALERT}.0`);
	});

	it('writes ids with an exponent, as Python prints a float', async () => {
		const text = await json('exponent');
		// python3: float(169830579938263176), float(169936132527095844)
		expect(text).toContain('"r:diaObjectId":1.6983057993826317e+17');
		expect(text).toContain('"r:diaSourceId":1.6993613252709584e+17');
	});

	it('leaves shorter integers, floats and texts alone', async () => {
		const right = await json('decimal');
		expect(right).toMatch(/"r:visit":\d{13}[,}]/);
		clean.faults.clear();
		clean.faults.set({ effect: { kind: 'floatIds', style: 'decimal' } });
		const body = JSON.stringify({ resolver: 'tns', name_or_id: OBJECT, reverse: true });
		const headers = { 'Content-Type': 'application/json' };
		const answer = await call(clean, '/api/v1/resolver', { method: 'POST', headers, body });
		expect(answer.text).not.toContain(`${OBJECT}.0`);
	});
});

describe('a row that is wrong', () => {
	const spoiled = async (effect: FaultEffect, path = SOURCES): Promise<Line[]> => {
		clean.faults.clear();
		clean.faults.set({ path, effect });
		return await lines(clean, path, { diaObjectId: OBJECT });
	};

	it('futureRow: the first row of a table has MJD 80000', async () => {
		const [first, ...others] = await lines(clean, SOURCES, { diaObjectId: OBJECT });
		const rows = await spoiled({ kind: 'futureRow' });
		expect(rows).toEqual([[first[0], first[1], '80000.0'], ...others]);
	});

	it('futureRow: the alert asked for has it, and comes first in a table sorted by time', async () => {
		const all = await lines(clean, SOURCES, { diaObjectId: OBJECT });
		const [id] = all[3];
		const rows = await spoiled({ kind: 'futureRow', diaSourceId: id });
		expect(rows[0]).toEqual([id, OBJECT, '80000.0']);
		expect(rows.slice(1)).toEqual(all.filter((_, index) => index !== 3));
		expect(await spoiled({ kind: 'futureRow', diaSourceId: '1' })).toEqual(all);
	});

	it('repeatedRow: an alert comes again with another time, both rows in their place', async () => {
		const all = await lines(clean, SOURCES, { diaObjectId: OBJECT });
		const [id, , mjd] = all[3];
		const rows = await spoiled({ kind: 'repeatedRow', diaSourceId: id, daysLater: 5000 });
		expect(rows[0]).toEqual([id, OBJECT, String(Number(mjd) + 5000)]);
		expect(rows.slice(1)).toEqual(all);
	});

	it('repeatedRow: an alert comes again under another object', async () => {
		const [first, ...others] = await lines(clean, SOURCES, { diaObjectId: OBJECT });
		const other = '169830579938263177';
		const rows = await spoiled({ kind: 'repeatedRow', diaObjectId: other });
		expect(rows).toEqual([first, [first[0], other, first[2]], ...others]);
	});

	it('leaves empty tables and answers without a table alone', async () => {
		clean.faults.set({ effect: { kind: 'repeatedRow', daysLater: 1 } });
		const nothing = await call(clean, `${SOURCES}?diaObjectId=1`);
		expect(nothing.text).toBe('[]');
		expect(await bytesOf(clean, ALERT)).toBeGreaterThan(30_000);
	});
});

describe('an alert that is ingested again', () => {
	it('has both rows in the tag and under both objects', async () => {
		let now = 61210;
		const log = new AlertLog(() => now);
		const sandbox = await open({ sky: log.asSky() });
		const [id] = log.ingest({ count: 1, mjdTai: 61209.25 });
		now += 1;
		log.ingestAgain(id, { 'r:midpointMjdTai': 61209.5 });
		log.ingestAgain(id, { 'r:diaObjectId': 123456789012345678n });
		const rows = await lines(sandbox, TAGS, { tag: 'in_tns' });
		expect(rows).toHaveLength(3);
		expect(rows).toEqual(
			expect.arrayContaining([
				[id, id, '61209.5'],
				[id, id, '61209.25'],
				[id, '123456789012345678', '61209.25'],
			]),
		);
		expect(await lines(sandbox, SOURCES, { diaObjectId: '123456789012345678' })).toHaveLength(1);
		expect(() => log.ingestAgain('1', {})).toThrow('Alert 1 never came');
	});
});

describe('wrongLength', () => {
	const path = `${SOURCES}?diaObjectId=${OBJECT}&columns=r:diaSourceId`;

	it('ends early when more bytes are promised than sent', async () => {
		const whole = (await call(clean, path)).text;
		clean.faults.set({ effect: { kind: 'wrongLength', byBytes: 10 } });
		await expect(call(clean, path)).rejects.toThrow(/aborted|socket hang up/);
		clean.faults.clear();
		expect((await call(clean, path)).text).toBe(whole);
	});

	it('sends on when fewer bytes are promised than sent', async () => {
		const whole = (await call(clean, path)).text;
		clean.faults.set({ effect: { kind: 'wrongLength', byBytes: -10 } });
		const socket = connect(clean.port, '127.0.0.1');
		socket.write(`GET ${path} HTTP/1.1\r\nHost: sandbox\r\n\r\n`);
		let raw = '';
		for await (const chunk of socket) raw += String(chunk);
		const [head, body] = raw.split('\r\n\r\n');
		expect(head).toContain(`Content-Length: ${whole.length - 10}\r\n`);
		expect(body).toBe(whole);
	});
});
