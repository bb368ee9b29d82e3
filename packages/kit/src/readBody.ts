import { AnswerTooLarge } from '@fink/core';

/**
 * The bytes of a response, read as they arrive, so that an endless body does not fill the memory: n8n itself sets no
 * limit (`maxContentLength: Infinity`).
 *
 * @param body - A stream, or bytes where n8n has read them already.
 * @param declaredBytes - `Content-Length` of a body that is not encoded.
 * @throws {AnswerTooLarge} more than `maxBytes`; the connection is closed.
 */
export async function readBody(
	body: unknown,
	maxBytes: number,
	declaredBytes?: number,
): Promise<Uint8Array> {
	if (!isStream(body)) return withinLimit(toBytes(body), maxBytes);
	if (declaredBytes !== undefined && declaredBytes > maxBytes) {
		body.destroy();
		throw new AnswerTooLarge(maxBytes);
	}
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body) {
		length += chunk.length;
		// leaving the loop destroys the stream
		if (length > maxBytes) throw new AnswerTooLarge(maxBytes);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks, length);
}

interface BodyStream extends AsyncIterable<Uint8Array> {
	destroy(): void;
}

function isStream(body: unknown): body is BodyStream {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function toBytes(body: unknown): Uint8Array {
	if (body instanceof Uint8Array) return body;
	return body instanceof ArrayBuffer ? new Uint8Array(body) : Buffer.from(String(body ?? ''));
}

function withinLimit(bytes: Uint8Array, maxBytes: number): Uint8Array {
	if (bytes.length > maxBytes) throw new AnswerTooLarge(maxBytes);
	return bytes;
}
