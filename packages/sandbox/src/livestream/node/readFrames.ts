import type { Socket } from 'node:net';
import { WireError } from '../wire';

/** A frame says its length in 4 bytes. */
const LENGTH_BYTES = 4;

/** No request is larger. */
const MAX_FRAME_BYTES = 100 * 1024 * 1024;

/**
 * The requests that arrive on a connection, without their length. Ends when the client closes it.
 *
 * @throws WireError when a length can't be: the client doesn't speak Kafka's protocol.
 */
export async function* readFrames(socket: Socket): AsyncGenerator<Buffer> {
	let pieces: Buffer[] = [];
	let length = 0;
	let wanted = LENGTH_BYTES;
	for await (const piece of socket as AsyncIterable<Buffer>) {
		pieces.push(piece);
		length += piece.length;
		while (length >= wanted) {
			const bytes = Buffer.concat(pieces);
			const end = LENGTH_BYTES + bytes.readInt32BE();
			if (end < LENGTH_BYTES || end > MAX_FRAME_BYTES) {
				throw new WireError("The length of a request can't be.");
			}
			const isWhole = length >= end;
			if (isWhole) yield bytes.subarray(LENGTH_BYTES, end);
			const rest = isWhole ? bytes.subarray(end) : bytes;
			pieces = [rest];
			length = rest.length;
			wanted = isWhole ? LENGTH_BYTES : end;
		}
	}
}
