import type { Raster } from '../../grid';
import { checkRaster } from '../checkRaster';
import { compressRows } from './compressRows';
import { headChunks, type PngOptions } from './headChunks';
import { END_CHUNK, joinChunks } from './PngChunk';
import { toPngPixels } from './toPngPixels';

/**
 * A PNG file with exactly these pixels, as small as is quick to make; the same bytes every time.
 *
 * @param raster - Row 0 on top. The file's color type may be another, see `toPngPixels`.
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
