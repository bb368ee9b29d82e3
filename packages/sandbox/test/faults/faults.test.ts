import { gunzipSync } from 'node:zlib';
import { type Sandbox, startSandbox } from '../../src';
import { call } from '../support/api';

const SOURCES = '/api/v1/sources?diaObjectId=169830579938263176&columns=r:diaSourceId';
const CUTOUT = '/api/v1/cutouts?diaSourceId=169936132527095844&kind=Science';
const FITS = `${CUTOUT}&output-format=FITS`;
const ARRAY = `${CUTOUT}&output-format=array`;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const statuses = async (count: number, path = SOURCES): Promise<number[]> => {
	const seen: number[] = [];
	for (let i = 0; i < count; i++) seen.push((await call(sandbox, path)).status);
	return seen;
};

it('plays a burst of 502 and then recovers', async () => {
	sandbox.faults.set({ times: 2, effect: { kind: 'gateway', status: 502 } });
	expect(await statuses(4)).toEqual([502, 502, 200, 200]);
});

it('hits only its path, and only starting at its index', async () => {
	sandbox.faults.set({
		path: '/api/v1/cutouts',
		after: 1,
		times: 1,
		effect: { kind: 'internalError' },
	});
	expect(await statuses(2)).toEqual([200, 200]);
	expect(await statuses(3, FITS)).toEqual([200, 500, 200]);
});

it('is taken out by the function that set gives', async () => {
	const off = sandbox.faults.set({ effect: { kind: 'internalError' } });
	expect(await statuses(1)).toEqual([500]);
	off();
	expect(await statuses(1)).toEqual([200]);
});

it('can be given at the start', async () => {
	const faulty = await startSandbox({ faults: [{ effect: { kind: 'gateway', status: 504 } }] });
	expect((await call(faulty, SOURCES)).status).toBe(504);
	await faulty.close();
});

it('sends the proxy page and Retry-After with a 503', async () => {
	sandbox.faults.set({ effect: { kind: 'gateway', status: 503, retryAfter: 7 } });
	const answer = await call(sandbox, SOURCES);
	expect(answer.headers).toMatchObject({ 'retry-after': '7', 'content-type': 'text/html' });
	expect(answer.text).toContain('<h1>503 Service Temporarily Unavailable</h1>');
});

it('waits before it answers', async () => {
	sandbox.faults.set({ delayMs: 150, effect: { kind: 'gateway', status: 504 } });
	const start = performance.now();
	expect(await statuses(1)).toEqual([504]);
	expect(performance.now() - start).toBeGreaterThan(140);
});

it('sends any status and body', async () => {
	const effect = {
		kind: 'status',
		status: 429,
		body: 'slow down',
		headers: { 'Retry-After': '1' },
	} as const;
	sandbox.faults.set({ effect });
	expect(await call(sandbox, SOURCES)).toMatchObject({ status: 429, text: 'slow down' });
});

it.each(['resetMidBody', 'resetAtOnce'] as const)('breaks the connection: %s', async (kind) => {
	sandbox.faults.set({ effect: { kind } });
	await expect(call(sandbox, FITS)).rejects.toThrow(/aborted|ECONNRESET|socket hang up/);
});

it('cuts a body short without breaking the protocol', async () => {
	const whole = (await call(sandbox, FITS)).bytes.length;
	sandbox.faults.set({ effect: { kind: 'truncatedBody' } });
	expect((await call(sandbox, FITS)).bytes).toHaveLength(whole / 2);
});

it('stops a gzipped body halfway', async () => {
	sandbox.faults.set({ effect: { kind: 'truncatedGzip' } });
	const raw = await call(sandbox, SOURCES);
	expect(raw.headers['content-encoding']).toBe('gzip');
	expect(() => gunzipSync(raw.bytes)).toThrow('unexpected end of file');
});

it.each([
	[false, '3000000'],
	[true, undefined],
])('sends as many bytes as requested, chunked: %s', async (isChunked, length) => {
	const whole = (await call(sandbox, SOURCES)).text;
	sandbox.faults.set({ effect: { kind: 'hugeBody', bytes: 3_000_000, isChunked } });
	const answer = await call(sandbox, SOURCES);
	expect(answer.headers['content-length']).toBe(length);
	expect(answer.text).toHaveLength(3_000_000);
	expect(answer.text.trim()).toBe(whole);
});

it('sends HTML as if it were FITS', async () => {
	sandbox.faults.set({ effect: { kind: 'htmlBody' } });
	const answer = await call(sandbox, FITS);
	expect(answer).toMatchObject({ status: 200 });
	expect(answer.headers['content-type']).toBe('application/octet-stream');
	expect(answer.text).toMatch(/^<!doctype html>/);
});

it('sends nothing with a 200', async () => {
	sandbox.faults.set({ effect: { kind: 'emptyBody' } });
	expect(await call(sandbox, FITS)).toMatchObject({ status: 200, text: '' });
});

it('puts NaN and infinities into arrays', async () => {
	sandbox.faults.set({ effect: { kind: 'nanLiterals' } });
	expect((await call(sandbox, ARRAY)).text).toMatch(
		/^\{"b:cutoutScience":\[\[NaN,Infinity,-Infinity,/,
	);
});

it.each([
	[SOURCES, '{"status": "error"}'],
	[ARRAY, '[]'],
])('sends JSON of another shape for %s', async (path, text) => {
	sandbox.faults.set({ effect: { kind: 'wrongJson' } });
	expect((await call(sandbox, path)).text).toBe(text);
});

it('drips a body slowly but completely', async () => {
	const whole = (await call(sandbox, SOURCES)).text;
	sandbox.faults.set({
		effect: { kind: 'slowDrip', chunkBytes: Math.ceil(whole.length / 5), everyMs: 20 },
	});
	const start = performance.now();
	expect((await call(sandbox, SOURCES)).text).toBe(whole);
	expect(performance.now() - start).toBeGreaterThan(75);
});

it('is noted in the record of the request', async () => {
	sandbox.faults.set({ effect: { kind: 'internalError' } });
	await call(sandbox, SOURCES);
	expect(sandbox.requests.at(-1)).toMatchObject({ status: 500, fault: 'internalError' });
});
