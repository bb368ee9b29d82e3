import { type Raster, repeatedRows } from '../../grid';
import { byteRuns } from './byteRuns';
import { compressRows } from './compressRows';
import { filterRows } from './filterRows';
import { COLOR_TYPE, type PngForm } from './PngPixels';
import { rgbRuns } from './rgbRuns';
import { toPaletteRaster } from './toPaletteRaster';
import { toPngPixels } from './toPngPixels';

/** A picture ready for its chunks. */
export interface PngStream {
	readonly form: PngForm;
	/** What IDAT holds: a zlib stream of filtered rows. */
	readonly stream: Uint8Array;
}

/** A raster in the smallest form that keeps every pixel (see {@link toPngPixels}), filtered and packed. */
export function toPngStream(raster: Raster): PngStream {
	if (raster.kind !== 'rgba') return packed(raster);
	const { width, height, data } = raster;
	const repeats = repeatedRows(data, width * 4, height);
	const palette = toPaletteRaster(raster, repeats);
	if (palette) return packed(palette);
	const stream = rgbRuns(raster, repeats);
	if (!stream) return packed(raster);
	return { form: { width, height, colorType: COLOR_TYPE.rgb, bitDepth: 8 }, stream };
}

function packed(raster: Raster): PngStream {
	const form = toPngPixels(raster);
	const stream = byteRuns(form) ?? compressRows(filterRows(form), form.pixelBytes);
	return { form, stream };
}
