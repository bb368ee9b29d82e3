/** Reads the variable-length numbers that packFont.mjs wrote. */
export class ByteReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	/** A non-negative number: 7 bits per byte, the lowest first, the top bit set in all bytes but the last. */
	next(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.bytes[this.at++];
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
	}

	/** A number with sign: 0, -1, 1, -2, 2, … are stored as 0, 1, 2, 3, 4, … */
	nextSigned(): number {
		const value = this.next();
		return value & 1 ? -(value + 1) / 2 : value / 2;
	}

	/** Whether everything was read. */
	get isAtEnd(): boolean {
		return this.at >= this.bytes.length;
	}
}
