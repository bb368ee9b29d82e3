import type { Fault } from './Fault';

interface Armed {
	readonly fault: Fault;
	/** Matching requests so far. */
	seen: number;
}

/** The faults in force; tests set and clear them while the sandbox runs. */
export class FaultSwitches {
	private armed: Armed[] = [];

	constructor(faults: readonly Fault[] = []) {
		faults.forEach((fault) => this.set(fault));
	}

	/**
	 * Puts a fault in force. Of several that fit a request, the one set first plays.
	 *
	 * @returns A function that takes it out again.
	 */
	set(fault: Fault): () => void {
		const entry: Armed = { fault, seen: 0 };
		this.armed.push(entry);
		return () => {
			this.armed = this.armed.filter((other) => other !== entry);
		};
	}

	/** Takes out all faults. */
	clear(): void {
		this.armed = [];
	}

	/** Counts a request and says which fault hits it, if any. */
	take(path: string): Fault | null {
		let hit: Fault | null = null;
		for (const entry of this.armed) {
			const { path: wanted, after = 0, times = Infinity } = entry.fault;
			if (wanted !== undefined && wanted !== path) continue;
			const index = entry.seen++;
			if (hit === null && index >= after && index < after + times) hit = entry.fault;
		}
		return hit;
	}
}
