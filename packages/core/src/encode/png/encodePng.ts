import type { Raster } from '../../grid';
import { checkRaster } from '../checkRaster';
import { compressRows } from './compressRows';
import { headChunks, type PngOptions } from './headChunks';
import { END_CHUNK, joinChunks } from './PngChunk';
import { toPngPixels } from './toPngPixels';

/**
 * A PNG file with exactly these pixels, compressed well but quickly; the same input gives the same bytes.
 *
 * @param raster - Row 0 on top. The file may have a different color type, see `toPngPixels`.
 * @throws {ImageError} The raster's size does not fit its bytes.
 * @throws {OptionError} A text's keyword that PNG does not allow.
 * @see PNG specification, 3rd edition (W3C, 2025)
 */
export function encodePng(raster: Raster, options: PngOptions = {}): Uint8Array {
	checkRaster(raster);
	const pixels = toPngPixels(raster);
	const chunks = headChunks(pixels, options);
	chunks.push({ type: 'IDAT', data: compressRows(pixels.rows) }, END_CHUNK);
	return joinChunks(chunks);
}
