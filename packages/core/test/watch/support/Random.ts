/** Numbers that a seed decides: Mulberry32 (Ettinger, 2017, public domain). */
export class Random {
	constructor(private state: number) {}

	/** Uniform in [0, 1). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	/** Uniform in [low, high). */
	between(low: number, high: number): number {
		return low + (high - low) * this.next();
	}

	/** A whole number from low to high, both included. */
	whole(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** True with this probability. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<Item>(items: readonly Item[]): Item {
		return items[this.whole(0, items.length - 1)];
	}
}
