import { inflateTile } from './inflateTile';
import type { Codec } from './Codec';

/** gzip of the values. FITS 4.0, 10.4.2. */
export const gzip1: Codec = { names: ['GZIP_1'], unpack: (tile) => inflateTile(tile) };
