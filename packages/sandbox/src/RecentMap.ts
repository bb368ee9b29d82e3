/** Values that take long to make, those asked for last. */
export class RecentMap<Key, Value> {
	private readonly kept = new Map<Key, Value>();

	/** @param size - How many are kept. */
	constructor(private readonly size: number) {}

	/** The value of a key, made if it is not kept. */
	get(key: Key, make: () => Value): Value {
		const value = this.kept.has(key) ? (this.kept.get(key) as Value) : make();
		this.kept.delete(key);
		this.kept.set(key, value);
		const [oldest] = this.kept.keys();
		if (this.kept.size > this.size) this.kept.delete(oldest as Key);
		return value;
	}
}
