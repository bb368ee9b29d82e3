import { createHash } from 'node:crypto';
import type { Hdu } from '../../../src/fits';

/** SHA-256 of the planes as little-endian float64, row 0 first, NaN as 7ff8000000000000. @default all planes */
export function pixelHash(
	hdu: Hdu,
	planes = Array.from({ length: hdu.planes }, (_, plane) => plane),
): string {
	const hash = createHash('sha256');
	for (const plane of planes) {
		const pixels = hdu.grid({ plane }).data.map((value) => (Number.isNaN(value) ? NaN : value));
		hash.update(new Uint8Array(pixels.buffer));
	}
	return hash.digest('hex');
}
