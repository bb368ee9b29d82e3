import { PacketError } from '../errors';
import { splitPacket, type DecodedPacket } from './DecodedPacket';
import { AvroSchema } from './AvroSchema';
import { isAvroFile, readAvroFile } from './readAvroFile';
import { isFramedPacket, readFramedPacket } from './readFramedPacket';

/**
 * Reads the alerts of a file or message in any of the forms in which they are passed on.
 *
 * - An Avro container file, as fink-client, Fink's Data Transfer and ZTF write: it holds its schema.
 * - A bare value, as in the messages of Fink's livestream: the schema is the message's key.
 * - A value behind the frame of a schema registry, as Rubin sends.
 *
 * @param schema - Of a bare or framed value; not needed for files.
 * @returns None for an empty file.
 * @throws {PacketError} The bytes can't be read, don't fit the schema, or are not alerts.
 */
export function readPackets(bytes: Uint8Array, schema?: AvroSchema): DecodedPacket[] {
	if (isAvroFile(bytes)) return readAvroFile(bytes).values.map(splitPacket);
	if (!schema) {
		throw new PacketError(
			'This alert packet needs its schema: unlike an Avro file, it does not contain one',
			{
				advice:
					"Provide the schema that the packet was written with. In Fink's livestream it is the key of the message; finkctl writes it with --dump_schema.",
			},
		);
	}
	return [splitPacket(readBare(bytes, schema))];
}

/** A bare value may begin with a zero byte too, so the frame is believed only where the whole value fits. */
function readBare(bytes: Uint8Array, schema: AvroSchema): unknown {
	if (!isFramedPacket(bytes)) return schema.readValue(bytes);
	try {
		return readFramedPacket(bytes, schema).value;
	} catch (error) {
		if (!(error instanceof PacketError)) throw error;
		return schema.readValue(bytes);
	}
}
