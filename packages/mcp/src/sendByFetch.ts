import { AnswerTooLarge, type Send } from '@fink/core';

/** Carries core's requests with Node's own `fetch`; a body is never read beyond what the request allows. */
export const sendByFetch: Send = async (request) => {
	const { method, url, headers, body, timeoutMs, maxBytes } = request;
	const signal = AbortSignal.timeout(timeoutMs);
	const response = await fetch(url, { method, headers, body, redirect: 'manual', signal }).catch(
		(error: unknown) => {
			// "fetch failed" says nothing; what failed is behind it.
			throw error instanceof Error && error.cause ? error.cause : error;
		},
	);
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of response.body ?? []) {
		length += part.length;
		if (length > maxBytes) throw new AnswerTooLarge(maxBytes);
		parts.push(part);
	}
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: new Uint8Array(Buffer.concat(parts)),
	};
};
