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
		for (let byte = 0; byte < width; byte++) {
			for (let i = 0, from = byte * count; i < count; i++)
				values[i * width + byte] = shuffled[from + i];
		}
		return values;
	},
};
