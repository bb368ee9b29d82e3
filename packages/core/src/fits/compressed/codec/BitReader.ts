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

	/** The next bits as a number, which stay there; zeros stand for bits behind the end. @param count - 1 to 24. */
	peek(count: number): number {
		if (this.held < count) this.load();
		return this.word >>> (32 - count);
	}

	/** Passes over bits that `peek` showed. */
	skip(count: number): void {
		if (this.held < count) {
			this.over = true;
			this.held = 32;
		}
		this.word <<= count;
		this.held -= count;
	}

	/**
	 * Reads numbers of Rice's code: as many zeros as stand before the next one, then `count` bits below them. All in
	 * local variables, since this is most of the time that a compressed image takes.
	 *
	 * @param target - Gets them from index `from` to before `to`.
	 * @param count - 0 to 30.
	 */
	rice(target: Int32Array, from: number, to: number, count: number): void {
		const { bytes } = this;
		const end = bytes.length;
		let { word, held, at } = this;
		for (let i = from; i < to; i++) {
			if (held <= 16 && at + 1 < end) {
				word |= ((bytes[at] << 8) | bytes[at + 1]) << (16 - held);
				at += 2;
				held += 16;
			}
			let zeros = Math.clz32(word);
			if (zeros + 1 + count <= held) {
				// in steps, since a shift by 32 is one by 0
				word = (word << zeros) << 1;
				target[i] = (zeros << count) | ((word >>> 1) >>> (31 - count));
				word <<= count;
				held -= zeros + 1 + count;
				continue;
			}
			// a number that is not held as a whole
			zeros = 0;
			this.set(word, held, at);
			while (this.peek(1) === 0 && !this.over) {
				this.skip(1);
				zeros++;
			}
			this.skip(1);
			target[i] = (zeros << count) | this.bits(count);
			if (this.over) return;
			({ word, held, at } = this);
		}
		this.set(word, held, at);
	}

	/** Goes on with the next whole byte. */
	toNextByte(): void {
		this.at -= this.held >> 3;
		this.word = 0;
		this.held = 0;
	}

	private set(word: number, held: number, at: number): void {
		this.word = word;
		this.held = held;
		this.at = at;
	}

	private load(): void {
		while (this.held <= 24 && this.at < this.bytes.length) {
			this.word |= this.bytes[this.at++] << (24 - this.held);
			this.held += 8;
		}
	}

	private fill(wanted: number): void {
		this.load();
		if (this.held >= wanted) return;
		this.over = true;
		this.held = 32;
	}
}
