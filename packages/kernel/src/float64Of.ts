import { decodeFloat32 } from './decodeFloat32';
import type { Pixels } from './Pixels';

/** Pixels as numbers: decoded, or the very array; so never to be written to. */
export function float64Of(pixels: Pixels): Float64Array {
	return pixels instanceof Float64Array ? pixels : decodeFloat32(pixels);
}
