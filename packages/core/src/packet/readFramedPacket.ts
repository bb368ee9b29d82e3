import { PacketError } from '../errors';
import type { AvroSchema } from './AvroSchema';

/** Bytes before the value: a zero and the schema's number, 4 bytes, big-endian. */
const FRAME_BYTES = 5;

/** An alert as Rubin sends it, with the number of its schema. */
export interface FramedPacket {
	/** The number in the schema registry; at Rubin 100 × major + minor version, e.g. 703 for v7_3. */
	readonly schemaId: number;
	readonly value: unknown;
}

/** Whether the bytes begin as a message with a schema registry's frame does. */
export function isFramedPacket(bytes: Uint8Array): boolean {
	return bytes.length > FRAME_BYTES && bytes[0] === 0;
}

/**
 * Reads a message in the wire format of Confluent's schema registry, as Rubin sends alerts to brokers. It
 * does not contain the schema itself.
 *
 * @throws {PacketError} There is no header, or the value does not match the schema.
 * @see https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/#wire-format
 */
export function readFramedPacket(bytes: Uint8Array, schema: AvroSchema): FramedPacket {
	if (!isFramedPacket(bytes)) {
		throw new PacketError('This is not an alert packet with the header of a schema registry', {
			advice: `Such a packet begins with a zero byte and the schema's number; this one has ${bytes.length} bytes.`,
		});
	}
	const schemaId = new DataView(bytes.buffer, bytes.byteOffset + 1, 4).getUint32(0);
	return { schemaId, value: schema.readValue(bytes.subarray(FRAME_BYTES)) };
}
