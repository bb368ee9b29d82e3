/**
 * The ids of the alerts that were emitted last. A survey's broker may send an alert twice, and a group may deliver it
 * again after its partitions were reassigned.
 */
export class RecentIds {
	private readonly ids = new Set<string>();

	/** @param capacity - Ids kept; the oldest go first. */
	constructor(private readonly capacity: number) {}

	has(id: string): boolean {
		return this.ids.has(id);
	}

	add(id: string): void {
		this.ids.delete(id);
		this.ids.add(id);
		if (this.ids.size <= this.capacity) return;
		const [oldest] = this.ids;
		this.ids.delete(oldest);
	}

	clear(): void {
		this.ids.clear();
	}
}
