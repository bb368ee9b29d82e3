import { toRgbaRaster } from '../../draw';
import type { Raster, RgbaRaster } from '../../grid';
import { checkRaster, checkSize } from '../checkRaster';
import { type ResampleWeights, resampleWeights } from './resampleWeights';

/**
 * The picture in another size, smoothly (bicubic), each point of it where it was.
 *
 * Colors are weighted by alpha, so that clear pixels lend no color to their neighbors. Not jimp: its
 * cubic resize spreads pixel centers over the whole width and so moves a source by up to half a pixel
 * of the original, past what a reticle or a scale bar may be off.
 *
 * @param width - New width in pixels. @param height - New height in pixels.
 * @throws {ImageError} A size that can't be written, or a raster whose size does not fit its bytes.
 */
export function resizeSmooth(raster: Raster, width: number, height: number): RgbaRaster {
	checkRaster(raster);
	checkSize(width, height);
	const source = premultiplied(toRgbaRaster(raster));
	const wide = resizedRows(
		source,
		raster.width,
		raster.height,
		resampleWeights(raster.width, width),
	);
	const tall = resizedColumns(wide, width, resampleWeights(raster.height, height));
	return { kind: 'rgba', width, height, data: straight(tall) };
}

/** RGBA with colors times alpha, as floats. */
function premultiplied({ data }: RgbaRaster): Float32Array {
	const pixels = new Float32Array(data);
	for (let i = 0; i < pixels.length; i += 4) {
		const alpha = pixels[i + 3] / 255;
		for (let c = i; c < i + 3; c++) pixels[c] *= alpha;
	}
	return pixels;
}

function straight(pixels: Float32Array): Uint8Array {
	const data = new Uint8ClampedArray(pixels.length);
	for (let i = 0; i < pixels.length; i += 4) {
		const alpha = pixels[i + 3];
		if (alpha <= 0) continue;
		for (let c = i; c < i + 3; c++) data[c] = (pixels[c] * 255) / alpha;
		data[i + 3] = alpha;
	}
	return new Uint8Array(data.buffer);
}

function resizedRows(
	pixels: Float32Array,
	width: number,
	height: number,
	{ taps, indices, weights }: ResampleWeights,
): Float32Array {
	const newWidth = indices.length / taps;
	const out = new Float32Array(newWidth * height * 4);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < newWidth; x++)
			for (let tap = x * taps; tap < (x + 1) * taps; tap++) {
				const from = (y * width + indices[tap]) * 4;
				const to = (y * newWidth + x) * 4;
				for (let c = 0; c < 4; c++) out[to + c] += weights[tap] * pixels[from + c];
			}
	return out;
}

function resizedColumns(
	pixels: Float32Array,
	width: number,
	{ taps, indices, weights }: ResampleWeights,
): Float32Array {
	const newHeight = indices.length / taps;
	const rowBytes = width * 4;
	const out = new Float32Array(rowBytes * newHeight);
	for (let y = 0; y < newHeight; y++)
		for (let tap = y * taps; tap < (y + 1) * taps; tap++) {
			const weight = weights[tap];
			if (weight === 0) continue;
			const from = indices[tap] * rowBytes;
			for (let i = 0; i < rowBytes; i++) out[y * rowBytes + i] += weight * pixels[from + i];
		}
	return out;
}
