import { getHeapStatistics } from 'node:v8';

/** What a piece of work took. */
export interface Measured<Result> {
	readonly result: Result;
	/** Wall time, ms. */
	readonly ms: number;
	/** Bytes allocated, heap and buffers; too low when the garbage collector ran meanwhile. */
	readonly allocated: number;
}

/** Runs work and measures it. */
export async function measured<Result>(
	work: () => Result | Promise<Result>,
): Promise<Measured<Result>> {
	const heap = heldBytes();
	const start = performance.now();
	const result = await work();
	const ms = performance.now() - start;
	return { result, ms, allocated: Math.max(0, heldBytes() - heap) };
}

/** Processor time of work, ms, or its wall time when that is less: the machine may be busy with others. */
export async function cpuMsOf(work: () => unknown): Promise<number> {
	const start = performance.now();
	const cpu = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(cpu);
	return Math.min(performance.now() - start, (user + system) / 1000);
}

function heldBytes(): number {
	const { used_heap_size, external_memory } = getHeapStatistics();
	return used_heap_size + external_memory;
}
