import { performance } from 'node:perf_hooks';

/** Prints a line when a node has run, with the time it took. */
export function reportProgress(): (event: 'start' | 'end', nodeName: string) => void {
	const startedMs = new Map<string, number>();
	return (event, nodeName) => {
		if (event === 'start') {
			startedMs.set(nodeName, performance.now());
			return;
		}
		const tookMs = performance.now() - (startedMs.get(nodeName) ?? performance.now());
		console.log(`Node       ${nodeName.padEnd(14)} ${tookMs.toFixed(0).padStart(5)} ms`);
	};
}
