import type { Codec } from './Codec';
import { gzip1 } from './gzip1';
import { gzip2 } from './gzip2';
import { hcompress1 } from './hcompress1';
import { noCompress } from './noCompress';
import { plio1 } from './plio1';
import { rice1 } from './rice1';

/** Every way of compression that is read. */
export const CODECS: readonly Codec[] = [rice1, gzip1, gzip2, plio1, hcompress1, noCompress];

/** The codec that ZCMPTYPE names, or `undefined`. */
export function codecOf(name: string): Codec | undefined {
	const wanted = name.trim().toUpperCase();
	return CODECS.find(({ names }) => names.includes(wanted));
}
