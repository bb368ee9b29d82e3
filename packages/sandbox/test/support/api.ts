import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { Sandbox } from '../../src';

/** An answer as it came over the wire, nothing decompressed. */
export interface WireAnswer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly bytes: Buffer;
	readonly text: string;
}

/** The parts of a request that a test may set. */
export interface WireRequest {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** One request over real HTTP on a connection of its own. */
export function call(
	{ url }: Sandbox,
	path: string,
	{ method = 'GET', headers = {}, body }: WireRequest = {},
): Promise<WireAnswer> {
	return new Promise((resolve, reject) => {
		const request = httpRequest(url + path, { method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const bytes = Buffer.concat(chunks);
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					bytes,
					text: bytes.toString(),
				});
			});
		});
		request.on('error', reject);
		request.end(body);
	});
}

/** POST of a JSON text, sent as it is. */
export function post(sandbox: Sandbox, path: string, body: unknown): Promise<WireAnswer> {
	return call(sandbox, path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}
