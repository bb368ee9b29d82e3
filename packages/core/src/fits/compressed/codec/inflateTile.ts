import { FitsError } from '../../../errors';
import { gunzip } from '../../gunzip';
import type { PackedTile } from './Codec';

/** Bytes of the largest value that a tile may hold. */
const MAX_VALUE_BYTES = 8;

/** Inflates the gzip file that a tile is. @throws {FitsError} damaged, or larger than its pixels can be. */
export function inflateTile({ bytes, count, damaged }: PackedTile): Uint8Array {
	try {
		return gunzip(bytes, MAX_VALUE_BYTES * count);
	} catch (cause) {
		if (!(cause instanceof FitsError)) throw cause;
		throw damaged(cause.message.replace(/^The/, 'the'));
	}
}
