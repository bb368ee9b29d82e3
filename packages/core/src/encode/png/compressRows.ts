import { zlibSync } from 'fflate';
import { deflateRuns, writeZeros } from '../deflate';
import type { FilteredRows } from './filterRows';
import { repeatedShare } from './repeatedShare';

/** Below this many bytes a search for repeats costs more time than it saves bytes. */
const SEARCH_FROM_BYTES = 4096;
/** Texture with more information per byte than this is noise, where a search finds nothing. */
const SEARCH_BELOW_BITS = 5.5;
/** Share of texture rows from which it matters how well texture is packed. */
const SEARCH_FROM_SHARE = 0.2;
/** Share of places whose next bytes stood before, from which a search saves more than a few percent. */
const SEARCH_FROM_REPEATS = 0.25;
/** Of fflate's levels the one with the best size for its time on smooth pictures (measured). */
const SEARCH_LEVEL = 4;

/**
 * The zlib stream of filtered rows: runs only for noise and enlarged pictures, and a search for repeats
 * besides where large parts of the picture are smooth; the smaller one.
 *
 * @param pixelBytes - Bytes from one pixel to the next, 1 to 4.
 */
export function compressRows(rows: FilteredRows, pixelBytes: number): Uint8Array {
	const runs = deflateRuns(rows.bytes, pixelBytes, rows);
	const mayPay =
		runs.length >= SEARCH_FROM_BYTES &&
		rows.textureShare >= SEARCH_FROM_SHARE &&
		rows.textureBits < SEARCH_BELOW_BITS;
	if (!mayPay) return runs;
	writeZeros(rows.bytes, rows);
	if (repeatedShare(rows.bytes) < SEARCH_FROM_REPEATS) return runs;
	const searched = zlibSync(rows.bytes, { level: SEARCH_LEVEL });
	return searched.length < runs.length ? searched : runs;
}
