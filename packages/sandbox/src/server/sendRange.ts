import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Answers a `Range: bytes=a-b` request with 206 where the answer allows ranges (RFC 9110, section 14.2).
 *
 * @returns Whether the answer has been sent.
 */
export function sendRange(
	request: IncomingMessage,
	response: ServerResponse,
	body: Buffer,
): boolean {
	if (response.getHeader('Accept-Ranges') !== 'bytes' || response.statusCode !== 200) return false;
	const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
	if (match === null || (match[1] === '' && match[2] === '')) return false;
	const first = match[1] === '' ? Math.max(0, body.length - Number(match[2])) : Number(match[1]);
	const wantedLast = match[1] === '' || match[2] === '' ? body.length - 1 : Number(match[2]);
	const last = Math.min(wantedLast, body.length - 1);
	if (first > last) {
		response.statusCode = 416;
		response.setHeader('Content-Range', `bytes */${body.length}`);
		response.setHeader('Content-Length', 0);
		response.end();
		return true;
	}
	response.statusCode = 206;
	response.setHeader('Content-Range', `bytes ${first}-${last}/${body.length}`);
	response.setHeader('Content-Length', last - first + 1);
	response.end(body.subarray(first, last + 1));
	return true;
}
