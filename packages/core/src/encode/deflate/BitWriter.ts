/** Where a packed code's number of bits begins; below it is the code itself. */
const SIZE_SHIFT = 24;
const CODE_MASK = (1 << SIZE_SHIFT) - 1;

/** A code of `size` bits, at most 24, and its size in one number, for {@link BitWriter.writeAll}. */
export function packedCode(code: number, size: number): number {
	return code | (size << SIZE_SHIFT);
}

/** Writes bits from the lowest of each byte up, as deflate wants them (RFC 1951, 3.1.1). */
export class BitWriter {
	private pending = 0;
	private pendingBits = 0;

	/**
	 * @param bytes - Written into; must be large enough.
	 * @param at - Index of the first byte written.
	 */
	constructor(
		private readonly bytes: Uint8Array,
		private at: number,
	) {}

	/** Appends the `count` lowest bits of `value`, at most 24. */
	write(value: number, count: number): void {
		this.pending |= value << this.pendingBits;
		this.pendingBits += count;
		while (this.pendingBits >= 8) {
			this.bytes[this.at++] = this.pending;
			this.pending >>>= 8;
			this.pendingBits -= 8;
		}
	}

	/** Appends the {@link packedCode} of each of the first `count` tokens. */
	writeAll(tokens: Uint16Array, count: number, codes: Uint32Array): void {
		const bytes = this.bytes;
		let { at, pending, pendingBits } = this;
		for (let i = 0; i < count; i++) {
			const code = codes[tokens[i]];
			const size = code >>> SIZE_SHIFT;
			if (pendingBits + size > 32) {
				bytes[at++] = pending;
				pending >>>= 8;
				pendingBits -= 8;
			}
			pending |= (code & CODE_MASK) << pendingBits;
			pendingBits += size;
			if (pendingBits >= 16) {
				bytes[at++] = pending;
				bytes[at++] = pending >>> 8;
				pending >>>= 16;
				pendingBits -= 16;
			}
		}
		this.at = at;
		this.pending = pending;
		this.pendingBits = pendingBits;
	}

	/** Fills the last byte with zeros. @returns The index after it. */
	finish(): number {
		if (this.pendingBits > 0) this.bytes[this.at++] = this.pending;
		this.pending = 0;
		this.pendingBits = 0;
		return this.at;
	}
}
