/** Slots of the hash table at first; always at least twice as many as colors. */
const FIRST_SLOTS = 1 << 14;

/** Counts colors (little-endian RGBA as one number) in an open hash table. */
export class ColorCounter {
	/** In order of appearance. */
	colors = new Uint32Array(FIRST_SLOTS / 2);
	/** How often each was added. */
	counts = new Uint32Array(FIRST_SLOTS / 2);
	/** How many different ones there are. */
	size = 0;
	private slots = new Int32Array(FIRST_SLOTS).fill(-1);

	/** Counts `times` pixels of a color. @returns Its index in `colors`. */
	add(color: number, times: number): number {
		const slot = this.slotOf(color);
		const known = this.slots[slot];
		if (known >= 0) {
			this.counts[known] += times;
			return known;
		}
		const index = this.size++;
		this.slots[slot] = index;
		this.colors[index] = color;
		this.counts[index] = times;
		if (this.size === this.colors.length) this.grow();
		return index;
	}

	private slotOf(color: number): number {
		const { slots, colors } = this;
		const mask = slots.length - 1;
		// Knuth's multiplicative hash: its middle bits depend on all lower ones.
		let slot = (Math.imul(color, 0x9e3779b1) >>> 12) & mask;
		while (slots[slot] >= 0 && colors[slots[slot]] !== color) slot = (slot + 1) & mask;
		return slot;
	}

	private grow(): void {
		const [colors, counts] = [this.colors, this.counts];
		this.colors = new Uint32Array(colors.length * 4);
		this.counts = new Uint32Array(colors.length * 4);
		this.colors.set(colors);
		this.counts.set(counts);
		this.slots = new Int32Array(this.slots.length * 4).fill(-1);
		for (let index = 0; index < this.size; index++)
			this.slots[this.slotOf(this.colors[index])] = index;
	}
}
