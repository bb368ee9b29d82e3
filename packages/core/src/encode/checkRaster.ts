import { ImageError } from '../errors';
import { MAX_RASTER_SIDE, type Raster } from '../grid';

/**
 * Refuses a size that a picture file cannot have.
 *
 * @throws {ImageError} No pixels, parts of pixels, or a side above MAX_RASTER_SIDE.
 */
export function checkSize(width: number, height: number): void {
	if (isSide(width) && isSide(height)) return;
	throw new ImageError(`A picture of ${width} x ${height} pixels can't be written`, {
		advice: `Choose a size from 1 to ${MAX_RASTER_SIDE} pixels on each side.`,
	});
}

function isSide(pixels: number): boolean {
	return Number.isInteger(pixels) && pixels > 0 && pixels <= MAX_RASTER_SIDE;
}

/**
 * Refuses a raster whose size is unusable or does not match its bytes.
 *
 * @throws {ImageError} A size that can't be written, too few or too many bytes, a bad palette.
 */
export function checkRaster(raster: Raster): void {
	const { width, height, data } = raster;
	checkSize(width, height);
	const expected = width * height * (raster.kind === 'rgba' ? 4 : 1);
	if (data.length !== expected)
		throw new ImageError(
			`A picture of ${width} x ${height} pixels needs ${expected} bytes but has ${data.length}`,
			{ advice: 'Give one byte per pixel for gray and palette pictures, four for RGBA.' },
		);
	if (raster.kind === 'palette') checkPalette(raster.palette);
}

function checkPalette(palette: Uint8Array): void {
	if (palette.length > 0 && palette.length <= 1024 && palette.length % 4 === 0) return;
	throw new ImageError(`A palette of ${palette.length} bytes can't be written`, {
		advice: 'Give 1 to 256 entries of four bytes each: red, green, blue, alpha.',
	});
}
