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

	/** Appends `values[token]` with `sizes[token]` bits, at most 24, for every token. */
	writeAll(tokens: Uint16Array, values: Uint32Array, sizes: Uint8Array): void {
		const bytes = this.bytes;
		let { at, pending, pendingBits } = this;
		for (let i = 0; i < tokens.length; i++) {
			const token = tokens[i];
			const size = sizes[token];
			if (pendingBits + size > 32) {
				bytes[at++] = pending;
				pending >>>= 8;
				pendingBits -= 8;
			}
			pending |= values[token] << pendingBits;
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
