import nock from 'nock';
import { createTransport, type ApiRequest, type HttpResponse, type Send } from '../../src/api';
import { CancelledError, HttpError, NetworkError, OptionError } from '../../src/errors';
import { onlyNock } from './onlyNock';
import { fetchSend } from './fetchSend';

const BASE = 'http://fink.test';
const request: ApiRequest = {
	path: '/api/v1/sources',
	payload: { diaObjectId: '170587117485817955' },
	subject: 'the alerts of diaObjectId 170587117485817955',
	timeoutMs: 130_000,
};
const HTML_502 =
	'<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.20.1</center></body></html>';

onlyNock();

/** A transport with a clock that only `sleep` moves; `slept` lists the waits. */
function transportOver(send: Send, options: { signal?: AbortSignal; maxParallel?: number } = {}) {
	const slept: number[] = [];
	let clock = Date.UTC(2026, 6, 14);
	const transport = createTransport({
		send,
		sleep: async (ms) => {
			slept.push(ms);
			clock += ms;
		},
		now: () => clock,
		random: () => 0.5,
		baseUrl: `${BASE}/`,
		...options,
	});
	return { transport, slept };
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
	try {
		await work;
	} catch (error) {
		if (error instanceof Error) return error;
	}
	throw new Error('did not fail');
}

const ok: HttpResponse = { status: 200, headers: {}, body: Uint8Array.of(1) };
const api = () => nock(BASE).post('/api/v1/sources');

describe('createTransport', () => {
	it('posts JSON text and returns the bytes', async () => {
		nock(BASE, { reqheaders: { 'content-type': 'application/json' } })
			.post('/api/v1/sources', (body) => body.diaObjectId === '170587117485817955')
			.reply(200, '[]', { 'X-Served-By': 'nginx' });
		const { transport } = transportOver(fetchSend);
		const response = await transport.post(request);
		expect(Buffer.from(response.body).toString()).toBe('[]');
		expect(response.headers['x-served-by']).toBe('nginx');
	});

	it('hands the time-out on, or its own', async () => {
		const seen: number[] = [];
		const send: Send = async ({ timeoutMs }) => {
			seen.push(timeoutMs);
			return ok;
		};
		await transportOver(send).transport.post(request);
		await createTransport({
			send,
			sleep: async () => undefined,
			now: () => 0,
			random: () => 0,
			timeoutMs: 5000,
		}).post(request);
		expect(seen).toEqual([130_000, 5000]);
	});

	it.each([429, 502, 503, 504])(
		'tries five times on %d, waiting longer each time',
		async (status) => {
			api().times(5).reply(status, HTML_502);
			const { transport, slept } = transportOver(fetchSend);
			const error = await failureOf(transport.post(request));
			expect(error).toBeInstanceOf(HttpError);
			expect(error).toMatchObject({ status, endpoint: '/api/v1/sources' });
			expect(error.message).toMatch(/\(tried 5 times\)$/);
			expect(slept).toEqual([500, 1000, 2000, 4000]);
		},
	);

	it('goes on after a burst of gateway errors', async () => {
		api().reply(502, HTML_502);
		api().reply(504, HTML_502);
		api().reply(200, 'fine');
		const { transport } = transportOver(fetchSend);
		expect((await transport.post(request)).status).toBe(200);
	});

	it('repeats an internal error once', async () => {
		api().times(2).reply(500, '{"message": "Internal Server Error"}\n');
		const { transport, slept } = transportOver(fetchSend);
		expect(await failureOf(transport.post(request))).toMatchObject({
			message:
				'Fink could not deliver the alerts of diaObjectId 170587117485817955: it failed on this request (tried 2 times)',
			serverText: 'Internal Server Error',
			advice:
				'The API answered 500: "Internal Server Error". Check the inputs; if they are right, run again later.',
		});
		expect(slept).toEqual([500]);
	});

	it.each([
		[
			400,
			"{'status': 'error', 'text': 'Output format `xml` is not supported.\\n'}",
			'it refused the request',
			'The API answered 400: "Output format `xml` is not supported.".',
		],
		[
			404,
			'<!doctype html><title>404 Not Found</title><h1>Not Found</h1>',
			'this address does not exist on the server',
			'The API answered 404: "Not Found".',
		],
		[
			405,
			'{"message": "The method is not allowed for the requested URL."}',
			'the server does not accept this kind of request',
			'The API answered 405: "The method is not allowed for the requested URL.".',
		],
		[
			415,
			'{"message": "Did not attempt to load JSON data because the request Content-Type was not \'application/json\'."}',
			'the request was changed in transit',
			'The API answered 415: "Did not attempt to load JSON data because the request Content-Type was not \'application/json\'.".',
		],
		[418, '', 'it sent an unexpected response', 'The API answered 418 without text.'],
		[302, '', 'it points to another address', 'The API answered 302 without text.'],
	])('does not repeat a %d', async (status, body, reason, answered) => {
		const { transport, slept } = transportOver(async () => ({
			status,
			headers: { 'retry-after': '1' },
			body: Buffer.from(body),
		}));
		const error = await failureOf(transport.post(request));
		expect(error.message).toBe(
			`Fink could not deliver the alerts of diaObjectId 170587117485817955: ${reason}`,
		);
		expect((error as HttpError).advice.startsWith(answered)).toBe(true);
		expect(slept).toEqual([]);
	});

	it('waits as long as Retry-After asks, in seconds or until a date', async () => {
		api().reply(503, '', { 'Retry-After': '7' });
		api().reply(429, '', { 'Retry-After': 'Tue, 14 Jul 2026 00:01:07 GMT' });
		api().reply(503, '', { 'Retry-After': '0' });
		api().reply(200, 'fine');
		const { transport, slept } = transportOver(fetchSend);
		await transport.post(request);
		expect(slept).toEqual([7000, 60_000, 2000]);
	});

	it('gives up at once when Retry-After asks for more than two minutes', async () => {
		api().reply(503, 'Maintenance', { 'Retry-After': '3600' });
		const { transport, slept } = transportOver(fetchSend);
		expect(await failureOf(transport.post(request))).toMatchObject({
			advice:
				'The API answered 503: "Maintenance". Run again in a few minutes. The server asks to wait 3600 s.',
		});
		expect(slept).toEqual([]);
	});

	it('repeats after network errors and says what they were', async () => {
		api()
			.times(5)
			.replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
		const { transport, slept } = transportOver(fetchSend);
		const error = await failureOf(transport.post(request));
		expect(error).toBeInstanceOf(NetworkError);
		expect(error.message).toBe(
			'Fink could not deliver the alerts of diaObjectId 170587117485817955: the connection was interrupted (tried 5 times)',
		);
		expect((error as NetworkError).advice).toBe(
			'The network reported: read ECONNRESET. Run again. If this persists, check any proxy and whether the base URL has to begin with https:// instead of http://.',
		);
		expect((error as NetworkError).note).toBe('Base URL: http://fink.test');
		expect(error.cause).toBeInstanceOf(Error);
		expect(slept).toHaveLength(4);
	});

	it('really reaches nobody on a closed port', async () => {
		nock.enableNetConnect('127.0.0.1');
		const { transport } = transportOver(({ url, ...rest }) =>
			fetchSend({ ...rest, url: url.replace(BASE, 'http://127.0.0.1:9') }),
		);
		const error = await failureOf(transport.post(request));
		nock.disableNetConnect();
		expect(error).toBeInstanceOf(NetworkError);
	});

	it.each([
		[{ code: 'ENOTFOUND' }, 'its host name was not found'],
		[{ code: 'ECONNREFUSED' }, 'nothing listens at its address'],
		[{ code: 'ECONNABORTED' }, 'it did not answer within 130 s'],
		[{ cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } }, 'it did not answer within 130 s'],
		[{ name: 'TimeoutError' }, 'it did not answer within 130 s'],
		[{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'its certificate was not accepted'],
		[{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'its certificate was not accepted'],
		[{ code: 'EPROTO' }, 'a secure connection could not be established'],
		[{ code: 'EHOSTUNREACH' }, 'it cannot be reached over the network'],
		[{}, 'it did not answer'],
	])('explains %p', async (cause, reason) => {
		const { transport } = transportOver(() => Promise.reject(cause));
		expect((await failureOf(transport.post(request))).message).toContain(`: ${reason} (tried`);
	});

	it("passes this project's own errors through without repeating", async () => {
		const own = new OptionError('no', { field: 'Base URL', given: '', advice: 'x' });
		const { transport, slept } = transportOver(() => Promise.reject(own));
		expect(await failureOf(transport.post(request))).toBe(own);
		expect(slept).toEqual([]);
	});

	it('keeps at most four requests under way over all callers, first come first served', async () => {
		const order: string[] = [];
		let underWay = 0;
		let most = 0;
		const { transport } = transportOver(async ({ body }) => {
			order.push(String(body));
			most = Math.max(most, ++underWay);
			await new Promise((resolve) => setTimeout(resolve, 2));
			underWay--;
			return ok;
		});
		const calls = Array.from({ length: 23 }, (_, n) => ({ ...request, payload: { n } }));
		await Promise.all(calls.map((call) => transport.post(call)));
		expect(most).toBe(4);
		expect(order).toEqual(calls.map(({ payload }) => JSON.stringify(payload)));
	});

	it('frees the place of a failed request', async () => {
		let calls = 0;
		const { transport } = transportOver(async () => (++calls <= 2 ? { ...ok, status: 400 } : ok), {
			maxParallel: 1,
		});
		const outcomes = await Promise.allSettled([1, 2, 3].map(() => transport.post(request)));
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
	});

	it('sends nothing once cancelled', async () => {
		let sent = 0;
		const { transport } = transportOver(
			async () => {
				sent++;
				return ok;
			},
			{ signal: AbortSignal.abort() },
		);
		expect(await failureOf(transport.post(request))).toBeInstanceOf(CancelledError);
		expect(sent).toBe(0);
	});

	it('stops at once when cancelled under way, also if send does not listen, and for those that queue', async () => {
		const controller = new AbortController();
		let sent = 0;
		const { transport } = transportOver(
			() => {
				sent++;
				return new Promise<HttpResponse>(() => undefined);
			},
			{ signal: controller.signal, maxParallel: 1 },
		);
		const failures = [transport.post(request), transport.post(request)].map(failureOf);
		await Promise.resolve();
		controller.abort();
		expect((await Promise.all(failures)).map(({ name }) => name)).toEqual([
			'CancelledError',
			'CancelledError',
		]);
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(sent).toBe(1);
	});

	it('stops at once when cancelled while it waits for a retry', async () => {
		const controller = new AbortController();
		const transport = createTransport({
			send: async () => ({ ...ok, status: 503 }),
			sleep: () => {
				queueMicrotask(() => controller.abort());
				return new Promise(() => undefined);
			},
			now: () => 0,
			random: () => 0.5,
			signal: controller.signal,
		});
		expect(await failureOf(transport.post(request))).toBeInstanceOf(CancelledError);
	});

	it('reports a cancelled fetch as cancelled, not as a network error', async () => {
		const controller = new AbortController();
		api().delay(1000).reply(200, 'late');
		const { transport } = transportOver(fetchSend, { signal: controller.signal });
		const failure = failureOf(transport.post(request));
		setTimeout(() => controller.abort(), 20);
		expect(await failure).toBeInstanceOf(CancelledError);
	});

	it.each([
		{ baseUrl: 'non sense' },
		{ baseUrl: 'https://me:pw@fink.test' },
		{ maxParallel: 0 },
		{ maxParallel: 1.5 },
		{ timeoutMs: -1 },
		{ timeoutMs: NaN },
	])('refuses %p', (options) => {
		expect(() =>
			createTransport({
				send: async () => ok,
				sleep: async () => undefined,
				now: () => 0,
				random: () => 0,
				...options,
			}),
		).toThrow(OptionError);
	});
});
