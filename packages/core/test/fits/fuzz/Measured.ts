import { getHeapStatistics } from 'node:v8';

/** What a piece of work took. */
export interface Measured<Result> {
	readonly result: Result;
	/** Processor time, not wall time: the machine may be busy with other things. */
	readonly cpuMs: number;
	/** Bytes allocated, heap and buffers; too low when the garbage collector ran meanwhile. */
	readonly allocated: number;
}

/** Runs work and measures it. */
export async function measured<Result>(
	work: () => Result | Promise<Result>,
): Promise<Measured<Result>> {
	const heap = heldBytes();
	const wall = performance.now();
	const cpu = process.cpuUsage();
	const result = await work();
	const wallMs = performance.now() - wall;
	// processor time has a coarse clock and counts other threads, so the smaller of both is nearest
	const { user, system } = process.cpuUsage(cpu);
	return {
		result,
		cpuMs: Math.min(wallMs, (user + system) / 1000),
		allocated: Math.max(0, heldBytes() - heap),
	};
}

function heldBytes(): number {
	const { used_heap_size, external_memory } = getHeapStatistics();
	return used_heap_size + external_memory;
}
