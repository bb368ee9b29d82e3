import { PacketError } from '../errors';
import type { AvroType } from './AvroType';
import { BrokenBytes, ByteSource } from './ByteSource';
import { createPartReader, createValueReader, type ValueReader } from './createValueReader';
import { parseAvroSchema } from './parseAvroSchema';

/** A writer's schema, ready to read the values that were written with it. */
export class AvroSchema {
	private readonly type: AvroType;
	private readonly read: ValueReader;
	/** Readers that leave out fields, by the set of their names. */
	private readonly partReaders = new Map<ReadonlySet<string>, ValueReader>();

	/**
	 * @param text - JSON text of the schema.
	 * @throws {PacketError} It is not a legal schema.
	 */
	constructor(text: string) {
		this.type = parseAvroSchema(text);
		this.read = createValueReader(this.type);
	}

	/**
	 * Reads one value that fills the bytes to the last one, as in a Kafka message.
	 *
	 * @throws {PacketError} The bytes end too early, are left over or make no sense with this schema.
	 */
	readValue(bytes: Uint8Array): unknown {
		const [value] = this.readValues(bytes, 1);
		return value;
	}

	/**
	 * As {@link AvroSchema.readValue}, without the fields of these names: they are checked like the others, but not kept.
	 *
	 * @param unwanted - The same set each time, as a reader is made for it.
	 * @throws {PacketError} As {@link AvroSchema.readValue}.
	 */
	readPart(bytes: Uint8Array, unwanted: ReadonlySet<string>): unknown {
		const read = this.partReaders.get(unwanted) ?? createPartReader(this.type, unwanted);
		this.partReaders.set(unwanted, read);
		const [value] = readAll(read, bytes, 1);
		return value;
	}

	/**
	 * Reads consecutive values that fill the bytes completely.
	 *
	 * @throws {PacketError} As {@link AvroSchema.readValue}.
	 */
	readValues(bytes: Uint8Array, count: number): unknown[] {
		return readAll(this.read, bytes, count);
	}
}

function readAll(read: ValueReader, bytes: Uint8Array, count: number): unknown[] {
	const source = new ByteSource(bytes);
	const values: unknown[] = [];
	try {
		for (let i = 0; i < count; i++) values.push(read(source));
		if (source.left > 0) throw new BrokenBytes(leftOver(source.left));
	} catch (error) {
		if (error instanceof BrokenBytes) throw doesNotFit(error, source.position, bytes);
		throw error;
	}
	return values;
}

function leftOver(count: number): string {
	return count === 1 ? '1 byte is left over' : `${count} bytes are left over`;
}

function doesNotFit(error: BrokenBytes, position: number, bytes: Uint8Array): PacketError {
	const field = error.path.reverse().join('.');
	const place = `byte ${Math.min(position, bytes.length)} of ${bytes.length}${field && `, in ${field}`}`;
	const framing =
		bytes[0] === 0
			? ' It may begin with the 5 bytes of a schema registry, which Rubin writes.'
			: '';
	return new PacketError(`The alert packet does not fit its schema: ${error.message} (${place})`, {
		advice: `Provide the schema that this packet was written with; Fink changes it from time to time. If the schema is the right one, the packet is damaged.${framing}`,
		cause: error,
	});
}
