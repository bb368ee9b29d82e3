import type { Send } from '../../src/api';

/** A `send` over Node's own fetch, so that nock and real servers see real requests. */
export const fetchSend: Send = async ({ method, url, headers, body, timeoutMs, signal }) => {
	const timeout = AbortSignal.timeout(timeoutMs);
	const response = await fetch(url, {
		method,
		headers,
		body,
		signal: signal instanceof AbortSignal ? AbortSignal.any([signal, timeout]) : timeout,
	});
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: new Uint8Array(await response.arrayBuffer()),
	};
};
