/**
 * For each of `target` output pixels in a row, the input pixel its centre falls on:
 * ⌊(i + ½)·source / target⌋, computed exactly. A whole factor repeats every pixel that many times.
 */
export function nearestSources(source: number, target: number): Uint32Array {
	const sources = new Uint32Array(target);
	for (let i = 0; i < target; i++) sources[i] = Math.floor(((2 * i + 1) * source) / (2 * target));
	return sources;
}
