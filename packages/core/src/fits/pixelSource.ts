import { decodeFloat32, storedFloat32, storedValue } from '@fink/kernel';
import type { PixelSource } from '../grid';
import type { Bitpix } from './DataLayout';
import { decodePixels, type Scaling } from './decodePixels';

/** Where the pixels of an image begin in a file, and how many there are. */
export interface PixelPlace {
	readonly offset: number;
	readonly count: number;
}

/**
 * Pixels in a file, to be decoded when asked for; float32 without scaling, as Rubin writes them, by the kernel.
 *
 * @param bytes - The file, kept; the pixels must lie inside.
 */
export function pixelSource(
	bytes: Uint8Array,
	{ offset, count }: PixelPlace,
	bitpix: Bitpix,
	scaling: Scaling,
): PixelSource {
	if (bitpix === -32 && scaling.bscale === 1 && scaling.bzero === 0) {
		const stored = storedFloat32(bytes, offset, count);
		return {
			stored,
			decode: () => decodeFloat32(stored),
			valueAt: (index) => storedValue(stored, index),
		};
	}
	const valueBytes = Math.abs(bitpix) / 8;
	return {
		decode: () => decodePixels(bytes, offset, count, bitpix, scaling),
		valueAt: (index) => decodePixels(bytes, offset + index * valueBytes, 1, bitpix, scaling)[0],
	};
}
