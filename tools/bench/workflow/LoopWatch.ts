import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Nanoseconds on the processor come first in it (proc(5), schedstat). */
const MAIN_THREAD = `/proc/self/task/${process.pid}/schedstat`;
/** How often the loop is looked at, ms. */
const EVERY_MS = 5;

/** What happened to the event loop and to memory during one part of a run. */
export interface LoopRecord {
	readonly tookMs: number;
	/** Longest time that the loop did not turn, ms. */
	readonly maxMs: number;
	/**
	 * Longest processor time of the main thread between two turns, ms: what is left of the above when other
	 * programs take the processor away.
	 */
	readonly maxCpuMs: number;
	/** 99.9 % of the turns took at most that long, ms. */
	readonly p999Ms: number;
	/** Largest resident set seen, MB. */
	readonly peakMb: number;
	/** Largest heap seen, MB; with the buffers outside of it. */
	readonly peakHeapMb: number;
}

/** Watches event loop and memory of this process, part by part. */
export class LoopWatch {
	private readonly delays = monitorEventLoopDelay({ resolution: EVERY_MS });
	private readonly timer: NodeJS.Timeout;
	private startedMs = performance.now();
	private turnedCpuMs = cpuMs();
	private maxCpuMs = 0;
	private peak = 0;
	private peakHeap = 0;
	private turns = 0;

	constructor() {
		this.delays.enable();
		this.timer = setInterval(() => this.turn(), EVERY_MS);
	}

	/** Ends a part: what happened since the last call. */
	next(): LoopRecord {
		this.turn();
		this.sampleMemory();
		const record = {
			tookMs: performance.now() - this.startedMs,
			maxMs: Math.max(0, this.delays.max / 1e6 - EVERY_MS),
			maxCpuMs: this.maxCpuMs,
			p999Ms: Math.max(0, this.delays.percentile(99.9) / 1e6 - EVERY_MS),
			peakMb: this.peak / 2 ** 20,
			peakHeapMb: this.peakHeap / 2 ** 20,
		};
		this.restart();
		return record;
	}

	/** Forgets what happened since the last part. */
	restart(): void {
		this.delays.reset();
		this.maxCpuMs = 0;
		this.peak = 0;
		this.peakHeap = 0;
		this.turnedCpuMs = cpuMs();
		this.startedMs = performance.now();
	}

	stop(): void {
		this.delays.disable();
		clearInterval(this.timer);
	}

	private turn(): void {
		const now = cpuMs();
		this.maxCpuMs = Math.max(this.maxCpuMs, now - this.turnedCpuMs);
		this.turnedCpuMs = now;
		if (this.turns++ % 20 === 0) this.sampleMemory();
	}

	private sampleMemory(): void {
		const { rss, heapUsed, external } = process.memoryUsage();
		this.peak = Math.max(this.peak, rss);
		this.peakHeap = Math.max(this.peakHeap, heapUsed + external);
	}
}

/** Processor time of the main thread, which Linux reports; elsewhere of the whole process, which is more. */
function cpuMs(): number {
	try {
		const [ran] = readFileSync(MAIN_THREAD, 'latin1').split(' ');
		return Number(ran) / 1e6;
	} catch {
		const { user, system } = process.cpuUsage();
		return (user + system) / 1000;
	}
}
