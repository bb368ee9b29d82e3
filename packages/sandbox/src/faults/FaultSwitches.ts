import { isDataEffect } from './isDataEffect';
import type { Fault } from './Fault';

/** A fault that hits a request. */
export interface Hit {
	readonly fault: Fault;
	/** When the fault was put in force. */
	readonly setAt: Date;
}

interface Armed extends Hit {
	/** Matching requests so far. */
	seen: number;
}

/** The faults in force; tests set and clear them while the sandbox runs. */
export class FaultSwitches {
	private armed: Armed[] = [];

	/** @param now - The sandbox's clock. */
	constructor(
		faults: readonly Fault[] = [],
		private readonly now: () => Date = () => new Date(),
	) {
		faults.forEach((fault) => this.set(fault));
	}

	/**
	 * Puts a fault in force. Of several that fit a request and spoil HTTP, the one set first plays; those
	 * that spoil the data all play.
	 *
	 * @returns A function that takes it out again.
	 */
	set(fault: Fault): () => void {
		const entry: Armed = { fault, setAt: this.now(), seen: 0 };
		this.armed.push(entry);
		return () => {
			this.armed = this.armed.filter((other) => other !== entry);
		};
	}

	/** Takes out all faults. */
	clear(): void {
		this.armed = [];
	}

	/** Counts a request and says which faults hit it, in the order set. */
	take(path: string): Hit[] {
		const hits = this.armed.filter((entry) => {
			const { path: paths, after = 0, times = Infinity } = entry.fault;
			if (paths !== undefined && ![paths].flat().includes(path)) return false;
			const index = entry.seen++;
			return index >= after && index < after + times;
		});
		const first = hits.find(({ fault }) => !isDataEffect(fault.effect));
		return hits.filter((hit) => hit === first || isDataEffect(hit.fault.effect));
	}
}
