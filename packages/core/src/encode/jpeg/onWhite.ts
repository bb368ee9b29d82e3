import { toRgbaRaster } from '../../draw';
import type { Raster, RgbaRaster } from '../../grid';

/**
 * The picture laid on white: alpha is used up, colors are rounded to the nearest byte.
 *
 * @returns A new raster; the given one is left as it is.
 */
export function onWhite(raster: Raster): RgbaRaster {
	const rgba = toRgbaRaster(raster);
	const data = rgba.data.slice();
	for (let i = 0; i < data.length; i += 4) {
		const alpha = data[i + 3];
		if (alpha === 255) continue;
		for (let c = i; c < i + 3; c++)
			data[c] = Math.round((data[c] * alpha + 255 * (255 - alpha)) / 255);
		data[i + 3] = 255;
	}
	return { ...rgba, data };
}
