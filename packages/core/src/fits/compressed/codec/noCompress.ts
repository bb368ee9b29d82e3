import type { Codec } from './Codec';

/** The values as they are. FITS 4.0, 10.4. */
export const noCompress: Codec = { names: ['NOCOMPRESS'], unpack: ({ bytes }) => bytes };
