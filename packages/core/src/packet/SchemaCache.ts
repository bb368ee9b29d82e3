import { PacketError } from '../errors';
import { AvroSchema } from './AvroSchema';
import { BrokenBytes, textOfUtf8 } from './ByteSource';
import { MAX_SCHEMA_CHARACTERS } from './parseAvroSchema';

/** Schemas kept. Two live side by side in a topic while Fink changes its schema. */
const MAX_KEPT = 8;

/**
 * The schemas of a stream's messages, each made once: the key of every message holds the whole schema, 26 kB of
 * text of which comparing takes microseconds and reading milliseconds (npm run bench -- --suite packets).
 */
export class SchemaCache {
	private readonly kept: Array<{ readonly key: Uint8Array; readonly schema: AvroSchema }> = [];

	/**
	 * The schema that a message's key holds.
	 *
	 * @param key - UTF-8 bytes of a schema's JSON text; copied.
	 * @throws {PacketError} The message has no key, or the key is not a schema.
	 */
	schemaOf(key: Uint8Array): AvroSchema {
		const known = this.kept.findIndex((entry) => areEqual(entry.key, key));
		if (known >= 0) {
			if (known > 0) this.kept.unshift(...this.kept.splice(known, 1));
			return this.kept[0].schema;
		}
		const schema = new AvroSchema(textOfKey(key));
		this.kept.unshift({ key: key.slice(), schema });
		this.kept.length = Math.min(this.kept.length, MAX_KEPT);
		return schema;
	}
}

function textOfKey(key: Uint8Array): string {
	// No character takes more than 4 bytes.
	const head =
		key.length > 4 * MAX_SCHEMA_CHARACTERS ? key.subarray(0, MAX_SCHEMA_CHARACTERS) : key;
	try {
		return textOfUtf8(head);
	} catch (cause) {
		if (!(cause instanceof BrokenBytes)) throw cause;
		throw new PacketError("The message's key is not an Avro schema: it is not text", {
			advice: 'Fink sends the schema as the key of each message; check the name of the topic.',
			cause,
		});
	}
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
