import type { PixelSources } from '../../draw';
import type { Size } from './Size';

/** For each pixel of a picture at another size the one on which its center falls. */
export function nearestSources(from: Size, to: Size): PixelSources {
	return {
		columns: sourcesAlong(from.width, to.width),
		rows: sourcesAlong(from.height, to.height),
	};
}

/**
 * For each of `target` pixels in a row ⌊(i + ½)·source / target⌋, computed exactly. A whole factor repeats
 * every pixel that many times.
 */
function sourcesAlong(source: number, target: number): Uint32Array {
	const sources = new Uint32Array(target);
	for (let i = 0; i < target; i++) sources[i] = Math.floor(((2 * i + 1) * source) / (2 * target));
	return sources;
}
