/** Writes the primitive types of the Kafka protocol, big-endian; every method returns the writer. */
export class WireWriter {
	private readonly parts: Buffer[] = [];

	/** Bytes written so far. */
	get length(): number {
		return this.parts.reduce((sum, part) => sum + part.length, 0);
	}

	int8(value: number): this {
		const part = Buffer.alloc(1);
		part.writeInt8(value);
		return this.raw(part);
	}

	int16(value: number): this {
		const part = Buffer.alloc(2);
		part.writeInt16BE(value);
		return this.raw(part);
	}

	int32(value: number): this {
		const part = Buffer.alloc(4);
		part.writeInt32BE(value);
		return this.raw(part);
	}

	uint32(value: number): this {
		const part = Buffer.alloc(4);
		part.writeUInt32BE(value);
		return this.raw(part);
	}

	int64(value: bigint): this {
		const part = Buffer.alloc(8);
		part.writeBigInt64BE(value);
		return this.raw(part);
	}

	/** A whole number from 0, in groups of seven bits, lowest first. */
	unsignedVarint(value: bigint): this {
		const bytes: number[] = [];
		let left = value;
		for (; left >= 0x80n; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
		return this.raw(Buffer.from([...bytes, Number(left)]));
	}

	/** A zig-zag number of up to 64 bits. */
	varint(value: bigint): this {
		return this.unsignedVarint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));
	}

	string(text: string): this {
		const bytes = Buffer.from(text, 'utf8');
		return this.int16(bytes.length).raw(bytes);
	}

	nullableString(text: string | null): this {
		return text === null ? this.int16(-1) : this.string(text);
	}

	/** Bytes with their length; null has the length −1. */
	bytes(value: Uint8Array | null): this {
		return value === null ? this.int32(-1) : this.int32(value.length).raw(value);
	}

	array<T>(elements: readonly T[], write: (element: T) => unknown): this {
		this.int32(elements.length);
		elements.forEach(write);
		return this;
	}

	/** Bytes as they are; not copied. */
	raw(value: Uint8Array): this {
		this.parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
		return this;
	}

	/** Everything that another writer holds. */
	append(other: WireWriter): this {
		this.parts.push(...other.parts);
		return this;
	}

	/** Everything written so far, in one piece. */
	toBuffer(): Buffer {
		return Buffer.concat(this.parts);
	}
}
