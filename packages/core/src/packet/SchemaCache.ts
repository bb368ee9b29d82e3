import { AvroSchema } from './AvroSchema';
import { BrokenBytes, textOfUtf8 } from './ByteSource';
import { MAX_SCHEMA_CHARACTERS, notASchema } from './parseAvroSchema';

/** Schemas kept. Two live side by side in a topic while Fink changes its schema. */
const MAX_KEPT = 8;

/**
 * The schemas of a stream's messages, each made once: the key of every message holds the whole schema, 26 kB of
 * text, which is compared much faster than it is read (`npm run bench -- --only packets`).
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
		// Not key.slice(): of a Buffer that is a view of bytes which a client may use again.
		this.kept.unshift({ key: new Uint8Array(key), schema });
		this.kept.length = Math.min(this.kept.length, MAX_KEPT);
		return schema;
	}
}

function textOfKey(key: Uint8Array): string {
	// No character takes more than 4 bytes.
	if (key.length > 4 * MAX_SCHEMA_CHARACTERS) throw notASchema(`it has ${key.length} bytes`);
	try {
		return textOfUtf8(key);
	} catch (cause) {
		if (cause instanceof BrokenBytes) throw notASchema('it is not text', cause);
		throw cause;
	}
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
