import type { IncomingMessage } from 'node:http';

/** The real server's limit for a body. */
const MAX_BYTES = 100 * 1024 * 1024;

/** The whole body of a request as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request) {
		const bytes = Buffer.from(chunk as Uint8Array);
		size += bytes.length;
		if (size > MAX_BYTES) throw new RangeError('The body is larger than 100 MiB');
		chunks.push(bytes);
	}
	return Buffer.concat(chunks).toString();
}
