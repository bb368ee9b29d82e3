import { FitsError } from '../../../errors';
import type { Header } from '../../Header';
import { printable } from '../../printable';
import type { Codec } from './Codec';
import { gzip1 } from './gzip1';
import { gzip2 } from './gzip2';
import { hcompress1 } from './hcompress1';
import { noCompress } from './noCompress';
import { plio1 } from './plio1';
import { rice1 } from './rice1';

/** Every way of compression that is read. */
const CODECS: readonly Codec[] = [rice1, gzip1, gzip2, plio1, hcompress1, noCompress];

/**
 * The codec that the header names (ZCMPTYPE).
 *
 * @param title - For the error, e.g. `HDU 1 (IMAGE)`.
 * @throws {FitsError} an unknown one.
 */
export function readCodec(header: Header, title: string): Codec {
	const name = header.text('ZCMPTYPE') ?? '';
	const wanted = name.trim().toUpperCase();
	const codec = CODECS.find(({ names }) => names.includes(wanted));
	if (codec) return codec;
	const known = CODECS.map(({ names }) => names[0]).join(', ');
	throw new FitsError(
		`${title} uses an unknown compression (ZCMPTYPE = ${printable(name).slice(0, 20) || 'none'})`,
		{ advice: `Unpack the file with funpack (CFITSIO) first. Supported: ${known}.` },
	);
}
