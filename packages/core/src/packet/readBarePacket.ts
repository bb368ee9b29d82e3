import type { AvroSchema } from './AvroSchema';
import { splitPacket, type DecodedPacket } from './DecodedPacket';

/**
 * The alert in a message of Fink's livestream: a bare value of the schema that is the message's key, to its last
 * byte. A frame or a file in its place is refused: it does not belong to that key.
 *
 * @throws {PacketError} The bytes don't fit the schema, or are no alert.
 */
export function readBarePacket(bytes: Uint8Array, schema: AvroSchema): DecodedPacket {
	return splitPacket(schema.readValue(bytes));
}
