import { AnswerTooLarge, type Send } from '../../src/api';

/** A `send` over Node's own fetch, so that nock and real servers see real requests. */
export const fetchSend: Send = async (request) => {
	const { method, url, headers, body, timeoutMs, maxBytes, signal } = request;
	const timeout = AbortSignal.timeout(timeoutMs);
	const response = await fetch(url, {
		method,
		headers,
		body,
		redirect: 'manual',
		signal: signal instanceof AbortSignal ? AbortSignal.any([signal, timeout]) : timeout,
	});
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (bytes.length > maxBytes) throw new AnswerTooLarge(maxBytes);
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: bytes,
	};
};
