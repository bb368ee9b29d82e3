/** Reads bits, the highest of each byte first. What lies behind the end counts as missing, see `isOver`. */
export class BitReader {
	/** Bits that were taken from `bytes` and not yet given, the next one on top. */
	private word = 0;
	private held = 0;
	private over = false;

	/** @param at - First byte to read. */
	constructor(
		private readonly bytes: Uint8Array,
		private at: number,
	) {}

	/** Whether more bits were asked for than there are. */
	get isOver(): boolean {
		return this.over;
	}

	/** The next bits as a number. @param count - 0 to 32. */
	bits(count: number): number {
		if (count > 24) return ((this.bits(count - 16) << 16) | this.bits(16)) >>> 0;
		if (count === 0) return 0;
		if (this.held < count) this.fill(count);
		const value = this.word >>> (32 - count);
		this.word <<= count;
		this.held -= count;
		return value;
	}

	/** The number of zeros before the next one, which is taken too. */
	zeros(): number {
		let zeros = 0;
		for (;;) {
			if (this.held === 0) this.fill(1);
			if (this.over) return zeros;
			const more = Math.clz32(this.word);
			if (more < this.held) {
				this.word = more === 31 ? 0 : this.word << (more + 1);
				this.held -= more + 1;
				return zeros + more;
			}
			zeros += this.held;
			this.word = 0;
			this.held = 0;
		}
	}

	/** Goes on with the next whole byte. */
	toNextByte(): void {
		this.at -= this.held >> 3;
		this.word = 0;
		this.held = 0;
	}

	private fill(wanted: number): void {
		while (this.held <= 24 && this.at < this.bytes.length) {
			this.word |= this.bytes[this.at++] << (24 - this.held);
			this.held += 8;
		}
		if (this.held >= wanted) return;
		this.over = true;
		this.held = 32;
	}
}
