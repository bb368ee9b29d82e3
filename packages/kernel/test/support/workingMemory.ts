import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Regions whose contents outlive a call: tables made once, and those of the curve that is loaded. */
const LASTING = ['CRC_TABLES', 'LENGTH_CODES', 'THRESHOLDS', 'BINS', 'PIXELS'];

/** From the first byte of a region to the first byte behind it. */
export interface Region {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The regions of the kernel's memory in which nothing may be found again after a call, as `assembly/memory.ts`
 * lays them out; new ones are among them unless they are listed here.
 */
export function workingRegions(): readonly Region[] {
	const source = readFileSync(join(__dirname, '../../assembly/memory.ts'), 'utf8');
	const addresses = new Map<string, number>();
	for (const [, name, start, room] of source.matchAll(
		/export const ([A-Z_]+): usize = (\w+)(?: \+ (0x[0-9a-f]+))?;/g,
	))
		addresses.set(name, (addresses.get(start) ?? Number(start)) + Number(room ?? 0));
	const regions = [...addresses].map(([name, start]) => ({ name, start }));
	const pages = Number(/MEMORY_PAGES: i32 = (\d+);/.exec(source)?.[1]);
	return regions
		.map((region, i) => ({ ...region, end: regions[i + 1]?.start ?? pages * 65536 }))
		.filter(({ name }) => !LASTING.includes(name));
}

/** Something that fills working memory with other noise each time. */
export function noiseMaker(seed: number): (memory: Uint8Array) => void {
	const regions = workingRegions();
	const noise = new Uint8Array(regions[regions.length - 1].end + 4096);
	let state = seed;
	for (let at = 0; at < noise.length; at++) {
		state = (state * 16807) % 2147483647;
		noise[at] = state >> 8;
	}
	return (memory) => {
		state = (state * 16807) % 2147483647;
		const from = state % 4096;
		for (const { start, end } of regions)
			memory.set(noise.subarray(start + from, end + from), start);
	};
}
