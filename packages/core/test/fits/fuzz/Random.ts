/** Numbers that a seed and an index decide: Mulberry32 (Ettinger, 2017, public domain). */
export class Random {
	private state: number;

	/**
	 * @param seed - Of the run.
	 * @param index - Of the input: each has its own numbers, so that any one can be made again alone.
	 */
	constructor(seed: number, index = 0) {
		this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
	}

	/** Uniform in [0, 1). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number from 0 to `limit` - 1. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** A whole number from low to high, both included. */
	whole(low: number, high: number): number {
		return low + this.below(high - low + 1);
	}

	/** True in that share of the calls. */
	chance(share: number): boolean {
		return this.next() < share;
	}

	pick<Item>(items: readonly Item[]): Item {
		return items[this.below(items.length)];
	}

	/** Bytes of any value. */
	bytes(count: number): Uint8Array {
		const bytes = new Uint8Array(count);
		for (let i = 0; i < count; i++) bytes[i] = this.next() * 256;
		return bytes;
	}
}
