import { WireError } from './WireError';

/** Reads the primitive types of the Kafka protocol, big-endian, from a request's bytes. */
export class WireReader {
	private at = 0;

	constructor(private readonly bytes: Buffer) {}

	/** Bytes not read yet. */
	get left(): number {
		return this.bytes.length - this.at;
	}

	int8(): number {
		return this.take(1).readInt8();
	}

	int16(): number {
		return this.take(2).readInt16BE();
	}

	int32(): number {
		return this.take(4).readInt32BE();
	}

	uint32(): number {
		return this.take(4).readUInt32BE();
	}

	int64(): bigint {
		return this.take(8).readBigInt64BE();
	}

	/** A whole number in groups of seven bits, lowest first, without a sign. */
	unsignedVarint(): bigint {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = this.take(1)[0] as number;
			value |= BigInt(byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
		throw new WireError('A variable-length number has more than 10 bytes.');
	}

	/** A zig-zag number: varint and varlong have the same form. */
	varint(): bigint {
		const value = this.unsignedVarint();
		return (value >> 1n) ^ -(value & 1n);
	}

	string(): string {
		const text = this.nullableString();
		if (text === null) throw new WireError('A text is null where the protocol has none.');
		return text;
	}

	nullableString(): string | null {
		const length = this.int16();
		return length < 0 ? null : this.take(length).toString('utf8');
	}

	/** A text of newer, "flexible" versions: the length plus 1, as an unsigned varint. */
	compactString(): string {
		return this.take(Number(this.unsignedVarint()) - 1).toString('utf8');
	}

	bytesOrNull(): Buffer | null {
		const length = this.int32();
		return length < 0 ? null : this.take(length);
	}

	/** An array of elements; null where the array itself is null. */
	nullableArray<T>(element: () => T): T[] | null {
		const count = this.int32();
		if (count < 0) return null;
		if (count > this.left) throw new WireError('An array is longer than the request.');
		return Array.from({ length: count }, element);
	}

	array<T>(element: () => T): T[] {
		return this.nullableArray(element) ?? [];
	}

	/** Skips the tagged fields of "flexible" versions. */
	skipTaggedFields(): void {
		for (let count = this.unsignedVarint(); count > 0n; count -= 1n) {
			this.unsignedVarint();
			this.take(Number(this.unsignedVarint()));
		}
	}

	/** The next bytes, as a view. */
	take(length: number): Buffer {
		if (length < 0 || length > this.left) throw new WireError('The request ends too early.');
		const view = this.bytes.subarray(this.at, this.at + length);
		this.at += length;
		return view;
	}
}
