import type { AvroSchema } from './AvroSchema';
import { splitPacket, type DecodedPacket } from './DecodedPacket';
import { HISTORY_FIELDS } from './historyFields';

/**
 * The alert in a message of Fink's livestream: a bare value of the schema that is the message's key, to its last
 * byte. A frame or a file in its place is refused: it does not belong to that key.
 *
 * @param withoutHistory - Whether the history of the object is checked only, which is quicker than keeping it.
 *
 * @throws {PacketError} The bytes don't fit the schema, or are no alert.
 */
export function readBarePacket(
	bytes: Uint8Array,
	schema: AvroSchema,
	withoutHistory = false,
): DecodedPacket {
	return splitPacket(
		withoutHistory ? schema.readPart(bytes, HISTORY_FIELDS) : schema.readValue(bytes),
	);
}
