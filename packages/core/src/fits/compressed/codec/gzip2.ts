import type { Codec } from './Codec';
import { inflateTile } from './inflateTile';

/** gzip of the values' first bytes, then of all their second bytes, and so on. FITS 4.0, 10.4.2. */
export const gzip2: Codec = {
	names: ['GZIP_2'],
	unpack: (tile) => {
		const { count } = tile;
		const shuffled = inflateTile(tile);
		const width = Math.floor(shuffled.length / count);
		const values = new Uint8Array(shuffled.length);
		if (width === 4) {
			const [second, third, fourth] = [count, 2 * count, 3 * count];
			for (let i = 0, at = 0; i < count; i++, at += 4) {
				values[at] = shuffled[i];
				values[at + 1] = shuffled[second + i];
				values[at + 2] = shuffled[third + i];
				values[at + 3] = shuffled[fourth + i];
			}
			return values;
		}
		for (let byte = 0; byte < width; byte++) {
			for (let i = 0, from = byte * count; i < count; i++)
				values[i * width + byte] = shuffled[from + i];
		}
		return values;
	},
};
