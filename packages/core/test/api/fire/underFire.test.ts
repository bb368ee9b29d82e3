import { createFinkClient, type FinkClient, type Send } from '../../../src/api';
import { CancelledError, FinkError, HttpError, UnexpectedAnswerError } from '../../../src/errors';
import { fetchSend } from '../fetchSend';
import { failureOf } from '../testClient';
import { HARMLESS, LYING, PASSING } from './faults';
import { RawServer, response, type Play, type RawRequest } from './RawServer';

/** 130 objects, three requests of 50, 50 and 30. */
const OBJECTS = Array.from({ length: 130 }, (_, i) => String(170587117485817000n + BigInt(i)));

/** Alerts of a tag, newest first: three pages of 5000. */
const ALERTS = Array.from({ length: 10_050 }, (_, i) => {
	const mjd = 61_500 - i / 1000;
	const text = `{"r:diaSourceId":${170666304474700000n + BigInt(i)},"r:midpointMjdTai":${mjd}}`;
	return { mjd, text };
});

let server: RawServer;
let baseUrl: string;

beforeEach(async () => {
	server = new RawServer(rightAnswer);
	baseUrl = await server.open();
});
afterEach(() => server.close());

function rightAnswer({ path, body }: RawRequest): string {
	const payload = JSON.parse(body || '{}') as Record<string, string>;
	if (path.endsWith('/tags')) return tagPage(payload);
	const rows = (payload.diaObjectId ?? '').split(',').map((id, i) => {
		return `{"r:diaObjectId":${id},"r:diaSourceId":${id.replace(/^170/, '171')},"r:midpointMjdTai":${61000 + i},"r:psfFlux":1.5}`;
	});
	return `[${rows.join(',')}]`;
}

function tagPage({ n, stopdate }: Record<string, string>): string {
	const stop = stopdate === undefined ? Infinity : mjdOf(stopdate);
	const first = ALERTS.findIndex(({ mjd }) => mjd <= stop);
	const page = ALERTS.slice(first, first + Number(n)).map(({ text }) => text);
	return `[${page.join(',')}]`;
}

/** The text shows TAI, like the keys that the server compares it with. */
const mjdOf = (date: string) => Date.parse(date) / 86_400_000 + 40_587;

/** Waits until something has become true; the test's own time-out is the limit. */
async function eventually(isTrue: () => boolean): Promise<void> {
	while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}

function clientOf(send: Send = fetchSend, signal?: AbortSignal): FinkClient {
	const sleep = async () => undefined;
	return createFinkClient({ send, sleep, now: () => 0, random: () => 0, baseUrl, signal });
}

const bulk = async (client = clientOf()) =>
	(await client.sources({ diaObjectIds: OBJECTS })).rows.map((row) => row['r:diaSourceId']);
const pages = async (client = clientOf()) =>
	(await client.tagWindow({ tag: 'in_tns' })).rows.map((row) => row['r:diaSourceId']);

/** The last page is shorter than asked: a fourth request shows that nothing follows. */
const RUNS = [
	['many objects', bulk, OBJECTS.length, 3],
	['pages of a tag', pages, ALERTS.length, 4],
] as const;
const POSITIONS = [
	['first', 0],
	['middle', 1],
	['last', 2],
] as const;

/** Each fault at one of the positions in turn; at all of them with the environment variable EVERY. */
const cases = (faults: Readonly<Record<string, Play>>) =>
	Object.entries(faults).flatMap(([name, play], at) =>
		(process.env.EVERY ? POSITIONS : [POSITIONS[at % POSITIONS.length]]).map(
			([position, index]) => [name, position, index, play] as const,
		),
	);

describe.each(RUNS)('requests for %s', (_, run, expected, requests) => {
	it('come whole in three requests, or four', async () => {
		const ids = await run();
		expect(new Set(ids).size).toBe(expected);
		expect(ids).toHaveLength(expected);
		expect(server.requests).toHaveLength(requests);
	});

	it.each(cases(PASSING))('survive %s at the %s request', async (_fault, _at, index, play) => {
		const whole = await run();
		const before = server.requests.length;
		server.faults.set(before + index, play);
		expect(await run()).toEqual(whole);
		expect(server.requests.length - before).toBe(requests + 1);
	});

	it.each(cases(PASSING))(
		'survive a burst of %s at the %s request',
		async (name, _at, index, play) => {
			const most = name === 'a 500' ? 1 : 4;
			for (let i = 0; i < most; i++) server.faults.set(index + i, play);
			// the requests of many objects go out together and share the burst
			expect(await run()).toHaveLength(expected);
			expect(server.requests).toHaveLength(requests + most);
		},
	);

	it.each(cases(HARMLESS))(
		'are not disturbed by %s at the %s request',
		async (_f, _at, index, play) => {
			server.faults.set(index, play);
			expect(new Set(await run()).size).toBe(expected);
			expect(server.requests).toHaveLength(requests);
		},
	);

	it.each(cases(LYING))('refuse %s at the %s request', async (_fault, _at, index, play) => {
		server.faults.set(index, play);
		const failure = await failureOf(run());
		expect(failure).toBeInstanceOf(FinkError);
		expect(failure.message).toMatch(/^Fink[^\n]{10,200}$/);
		expect(failure.advice).not.toBe('');
		expect(server.requests.length).toBeLessThanOrEqual(3);
	});
});

describe('NaN and infinities', () => {
	it('are missing values, never numbers or lost rows', async () => {
		const text =
			'[{"r:diaObjectId":1,"r:psfFlux":NaN},{"r:diaObjectId":1,"r:psfFlux":-Infinity},{"r:diaObjectId":1,"r:psfFlux":Infinity,"x":"NaN"}]';
		server.faults.set(0, (socket) => void socket.end(response(200, text)));
		const { rows } = await clientOf().sources({ diaObjectIds: '1' });
		expect(rows.map((row) => row['r:psfFlux'])).toEqual([null, null, null]);
		expect(rows[2].x).toBe('NaN');
	});
});

describe('a redirect to another host', () => {
	it.each([301, 302, 303, 307, 308])('with status %d is reported, not followed', async (status) => {
		const other = new RawServer(() => '[]');
		const otherUrl = await other.open();
		const location = `Location: ${otherUrl}/steal?token=1`;
		server.faults.set(0, (socket) => void socket.end(response(status, '', [location])));
		const failure = await failureOf(clientOf().sources({ diaObjectIds: '1' }));
		await other.close();
		expect(failure).toBeInstanceOf(HttpError);
		expect(failure.message).toBe(
			'Fink could not deliver the alerts of diaObjectId 1: it points to another address',
		);
		expect(failure.advice).toContain(`If you trust ${otherUrl}, enter it as the base URL`);
		expect(failure.advice).not.toContain('token');
		expect(other.requests).toEqual([]);
		expect(server.requests).toHaveLength(1);
	});

	it.each(['javascript:alert(1)', 'http://me:pw@evil.test/', '/path', undefined])(
		'names no address for %s',
		async (location) => {
			const headers = location === undefined ? [] : [`Location: ${location}`];
			server.faults.set(0, (socket) => void socket.end(response(302, '', headers)));
			const { advice, note } = await failureOf(clientOf().sources({ diaObjectIds: '1' }));
			expect(advice).toMatch(/Check the base URL\.$/);
			expect(note).toMatch(/^Base URL: http:\/\/127\.0\.0\.1:\d+$/);
		},
	);
});

describe('a fault that stays', () => {
	it('fails its own call only, after five tries', async () => {
		const client = clientOf();
		const broken: Play = (socket) => void socket.end(response(502, ''));
		for (let i = 0; i < 5; i++) server.faults.set(i, broken);
		const failure = await failureOf(client.sources({ diaObjectIds: '1' }));
		expect(failure.message).toMatch(/\(tried 5 times\)$/);
		expect(await bulk(client)).toHaveLength(OBJECTS.length);
	});
});

describe('a body that is too large', () => {
	it.each([
		[
			'a cutout',
			16,
			async (client: FinkClient) => await client.cutoutFits({ diaSourceId: '1', kind: 'Science' }),
		],
		['a table', 256, async (client: FinkClient) => await client.sources({ diaObjectIds: '1' })],
		[
			'a file',
			1024,
			async (client: FinkClient) => await client.file('sources', { diaObjectIds: '1' }, 'csv'),
		],
	])('is refused for %s at %d MiB, without another try', async (_, mebibytes, ask) => {
		let sent = 0;
		const client = clientOf(async (request) => {
			sent++;
			return await fetchSend({ ...request, maxBytes: request.maxBytes / 2 ** 20 / 1000 });
		});
		server.faults.set(0, (socket) => void socket.end(response(200, ' '.repeat(5000))));
		const failure = await failureOf(ask(client));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toMatch(/^Fink's response is larger than \d+ MiB: /);
		expect(sent).toBe(1);
		expect(mebibytes).toBeGreaterThan(0);
	});
});

describe('cancelling', () => {
	const hang: Play = () => undefined;
	const hangInBody: Play = (socket, right) => void socket.write(response(200, right).slice(0, -3));

	it.each([
		['before the first byte', hang],
		['inside a body', hangInBody],
	])(
		'ends a run %s at any request, closes the connection and asks nothing more',
		async (_, play) => {
			for (const index of [0, 1, 2]) {
				const controller = new AbortController();
				const client = clientOf(fetchSend, controller.signal);
				const before = server.requests.length;
				server.faults.set(before + index, play);
				const failure = failureOf(pages(client));
				await eventually(() => server.requests.length > before + index);
				const started = performance.now();
				controller.abort();
				const error = await failure;
				expect(error).toBeInstanceOf(CancelledError);
				// n8n's engine knows a cancelled run by this word
				expect(error.message).toContain('canceled');
				expect(performance.now() - started).toBeLessThan(1000);
				await eventually(() => server.openConnections === 0);
				expect(server.requests).toHaveLength(before + index + 1);
			}
		},
	);
});
