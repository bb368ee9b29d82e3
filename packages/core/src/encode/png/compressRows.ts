import { filteredRows, packRows, type PixelRows } from '@fink/kernel';
import { zlibSync } from 'fflate';

/** The level of fflate with the best size for its time on smooth pictures (measured). */
const SEARCH_LEVEL = 4;

/**
 * The zlib stream of rows of pixels with PNG's filters: only runs are packed for noise and enlarged pictures.
 * Where large parts are smooth, repeats are searched for as well, and the smaller stream is taken.
 */
export function compressRows(rows: PixelRows): Uint8Array {
	const packed = packRows(rows);
	if (!packed) return zlibSync(unfilteredRows(rows), { level: SEARCH_LEVEL });
	const { stream, isSmooth } = packed;
	if (!isSmooth) return stream;
	const searched = zlibSync(filteredRows(rows), { level: SEARCH_LEVEL });
	return searched.length < stream.length ? searched : stream;
}

/** Rows with the filter None, for pictures too wide for the kernel. */
function unfilteredRows({ width, height, pixelBytes, bytes }: PixelRows): Uint8Array {
	const unit = pixelBytes === 1 ? 1 : 4;
	const rows = new Uint8Array(height * (width * pixelBytes + 1));
	for (let y = 0, to = 0, from = 0; y < height; y++) {
		to++;
		for (let x = 0; x < width; x++, to += pixelBytes, from += unit)
			for (let byte = 0; byte < pixelBytes; byte++) rows[to + byte] = bytes[from + byte];
	}
	return rows;
}
