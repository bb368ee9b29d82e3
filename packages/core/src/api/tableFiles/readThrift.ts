/** A field's value: booleans and integers as numbers, text as bytes. */
export type ThriftValue = number | Uint8Array | ThriftStruct | ThriftValue[];
/** Fields by their number. */
export type ThriftStruct = Map<number, ThriftValue>;

/** Structs and lists inside each other; Parquet has six. */
const MAX_LEVELS = 20;

/**
 * Reads a struct in Thrift's compact protocol. Maps, which Parquet does not use, are not read; integers beyond
 * 2^53 are rounded.
 *
 * @returns `undefined` for other bytes.
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function readThrift(bytes: Uint8Array): ThriftStruct | undefined {
	try {
		return new CompactReader(bytes).struct(0);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

class CompactReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	struct(level: number): ThriftStruct {
		const fields: ThriftStruct = new Map();
		for (let id = 0; ;) {
			const head = this.byte();
			if (head === 0) return fields;
			id = head >> 4 ? id + (head >> 4) : this.integer();
			fields.set(id, this.value(head & 15, level + 1));
		}
	}

	private value(type: number, level: number): ThriftValue {
		if (level > MAX_LEVELS) throw new RangeError('nested too deeply');
		switch (type) {
			case 1:
			case 2:
				return type === 1 ? 1 : 0;
			case 3:
				return this.byte();
			case 4:
			case 5:
			case 6:
				return this.integer();
			case 7:
				return this.take(8);
			case 8:
				return this.take(this.varint());
			case 9:
			case 10:
				return this.list(level);
			case 12:
				return this.struct(level);
			default:
				throw new RangeError(`type ${type}`);
		}
	}

	private list(level: number): ThriftValue[] {
		const head = this.byte();
		const length = head >> 4 === 15 ? this.varint() : head >> 4;
		// every entry has a byte at least
		if (length > this.bytes.length - this.at) throw new RangeError('too long');
		const type = head & 15;
		const isBoolean = type === 1 || type === 2;
		return Array.from({ length }, () => (isBoolean ? this.byte() : this.value(type, level + 1)));
	}

	/** Zigzag. */
	private integer(): number {
		const value = this.varint();
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}

	private varint(): number {
		let value = 0;
		for (let factor = 1; factor < 2 ** 70; factor *= 128) {
			const byte = this.byte();
			value += (byte & 127) * factor;
			if (byte < 128) return value;
		}
		throw new RangeError('endless number');
	}

	private byte(): number {
		return this.take(1)[0];
	}

	private take(length: number): Uint8Array {
		const end = this.at + length;
		if (end > this.bytes.length) throw new RangeError('cut short');
		const taken = this.bytes.subarray(this.at, end);
		this.at = end;
		return taken;
	}
}
