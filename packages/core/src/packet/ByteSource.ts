declare const TextDecoder: new (
	label: string,
	options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text. @throws {BrokenBytes} They are not UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string {
	try {
		return utf8.decode(bytes);
	} catch {
		throw new BrokenBytes('a text is not UTF-8');
	}
}

/** Why the bytes can't be read on; the packet's or file's reader makes a sentence of it. */
export class BrokenBytes extends Error {
	/** Names of the fields that lead to the place, innermost first. */
	readonly path: string[] = [];
}

/**
 * Most fields and list items of one packet. The largest real one has 50,000; the limit is there because nulls and
 * empty records take no bytes, so that their number is not bounded by what was sent.
 */
const MAX_VALUES = 4_000_000;

/** Shorter texts are put together from their codes, which is quicker than a decoder's call. Bytes. */
const MAX_SHORT_TEXT = 24;

/** Bytes of Avro values, read from the first to the last. Avro 1.11 specification, "Binary Encoding". */
export class ByteSource {
	private at = 0;
	private values = 0;
	private readonly view: DataView;

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** Bytes that are not read yet. */
	get left(): number {
		return this.bytes.length - this.at;
	}

	/** Bytes read so far. */
	get position(): number {
		return this.at;
	}

	/** Counts fields and items that are about to be read. @throws {BrokenBytes} There are too many. */
	spend(values: number): void {
		this.values += values;
		if (this.values > MAX_VALUES) throw new BrokenBytes(`it has more than ${MAX_VALUES} values`);
	}

	/**
	 * An int or long: seven bits a byte, lowest first, then zig-zag.
	 *
	 * @returns The exact value: a number up to ±(2^53 − 1), a BigInt beyond.
	 */
	readLong(): number | bigint {
		const { bytes } = this;
		let byte = this.readByte();
		let low = byte & 0x7f;
		if (byte < 0x80) return (low >>> 1) ^ -(low & 1);
		for (let shift = 7; shift < 28; shift += 7) {
			byte = bytes[this.at++];
			low |= (byte & 0x7f) << shift;
			if (byte < 0x80) return (low >>> 1) ^ -(low & 1);
		}
		// `undefined & 0x7f` is 0 and `undefined < 0x80` false: the end is noticed once, by the position.
		let middle = 0;
		let high = 0;
		let count = 4;
		do {
			if (count === 10) throw new BrokenBytes('a number has more than 64 bits');
			byte = bytes[this.at++];
			if (count < 8) middle |= (byte & 0x7f) << ((count - 4) * 7);
			else high |= (byte & 0x7f) << ((count - 8) * 7);
			count++;
		} while (!(byte < 0x80) && this.at <= bytes.length);
		if (this.at > bytes.length) throw endsTooEarly();
		if (count === 10 && byte > 1) throw new BrokenBytes('a number has more than 64 bits');
		if (high === 0 && middle < 1 << 25) {
			const unsigned = middle * 0x1000_0000 + low;
			return low & 1 ? -(unsigned + 1) / 2 : unsigned / 2;
		}
		const unsigned = (BigInt(high) << 56n) | (BigInt(middle) << 28n) | BigInt(low);
		const value = (unsigned >> 1n) ^ -(unsigned & 1n);
		const isSafe = value <= MAX_SAFE && value >= -MAX_SAFE;
		return isSafe ? Number(value) : value;
	}

	/** An int. @throws {BrokenBytes} It has more than 32 bits. */
	readInt(): number {
		const value = this.readLong();
		if (typeof value === 'number' && value >= -0x8000_0000 && value <= 0x7fff_ffff) return value;
		throw new BrokenBytes(`the int ${value} has more than 32 bits`);
	}

	/** A boolean. @throws {BrokenBytes} Its byte is neither 0 nor 1. */
	readBoolean(): boolean {
		const byte = this.readByte();
		if (byte > 1) throw new BrokenBytes(`a boolean has the byte ${byte}, which is neither 0 nor 1`);
		return byte === 1;
	}

	/** A float: IEEE 754 binary32, little-endian. */
	readFloat(): number {
		const from = this.skip(4);
		return this.view.getFloat32(from, true);
	}

	/** A double: IEEE 754 binary64, little-endian. */
	readDouble(): number {
		const from = this.skip(8);
		return this.view.getFloat64(from, true);
	}

	/** Bytes with their length before them; a view of the packet, not a copy. */
	readBytes(): Uint8Array {
		return this.take(this.readLength());
	}

	/** A text with its length in bytes before it. @throws {BrokenBytes} It is not UTF-8. */
	readText(): string {
		const length = this.readLength();
		if (length <= MAX_SHORT_TEXT) {
			const text = this.readShortAscii(length);
			if (text !== undefined) return text;
		}
		return textOfUtf8(this.take(length));
	}

	/** This many bytes; a view of the packet, not a copy. */
	take(length: number): Uint8Array {
		const from = this.skip(length);
		return this.bytes.subarray(from, this.at);
	}

	private readShortAscii(length: number): string | undefined {
		if (length > this.left) throw endsTooEarly();
		let text = '';
		for (let at = this.at; at < this.at + length; at++) {
			const code = this.bytes[at];
			if (code > 0x7f) return undefined;
			text += String.fromCharCode(code);
		}
		this.at += length;
		return text;
	}

	private readLength(): number {
		const length = this.readLong();
		if (length < 0) throw new BrokenBytes(`a length is negative (${length})`);
		if (typeof length === 'bigint' || length > this.left) throw endsTooEarly();
		return length;
	}

	private readByte(): number {
		if (this.at >= this.bytes.length) throw endsTooEarly();
		return this.bytes[this.at++];
	}

	/** @returns Where the bytes began that were passed over. */
	private skip(length: number): number {
		if (length > this.left) throw endsTooEarly();
		const from = this.at;
		this.at += length;
		return from;
	}
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function endsTooEarly(): BrokenBytes {
	return new BrokenBytes('the bytes end too early');
}
