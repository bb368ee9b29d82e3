import type { Raster, RgbaRaster } from '../../grid';
import { pixelWords } from '../pixelWords';
import { copyPixels, type PixelSources } from './copyPixels';

/** How a raster came from a smaller one. */
export interface Scaling extends PixelSources {
	readonly source: Raster;
}

const scalings = new WeakMap<Raster, Scaling>();

/**
 * A raster of pixels of another one, which stays as it is. They are copied when `data` is first asked for:
 * who lays the picture over a canvas takes them from the source, see {@link scalingOf}.
 */
export function scaledRaster(source: Raster, { columns, rows }: PixelSources): Raster {
	let data: Uint8Array | undefined;
	const raster: Raster = {
		...source,
		width: columns.length,
		height: rows.length,
		get data() {
			data ??= scaledData(source, { columns, rows });
			return data;
		},
	};
	scalings.set(raster, { source, columns, rows });
	return raster;
}

/** Where the pixels of a raster from {@link scaledRaster} come from; undefined for others. */
export function scalingOf(raster: Raster): Scaling | undefined {
	return scalings.get(raster);
}

function scaledData(source: Raster, sources: PixelSources): Uint8Array {
	const [stride, height] = [sources.columns.length, sources.rows.length];
	if (source.kind === 'rgba') return new Uint8Array(scaledWords(source, sources).buffer);
	const data = new Uint8Array(stride * height);
	copyPixels(source.data, source.width, sources, { pixels: data, start: 0, stride });
	return data;
}

/** The pixels of an RGBA raster in other places, one word each. */
export function scaledWords(source: RgbaRaster, sources: PixelSources): Int32Array {
	const stride = sources.columns.length;
	const pixels = new Int32Array(stride * sources.rows.length);
	copyPixels(pixelWords(source), source.width, sources, { pixels, start: 0, stride });
	return pixels;
}
