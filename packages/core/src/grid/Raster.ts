/** One byte of gray per pixel. */
export interface GrayRaster {
	readonly kind: 'gray';
	readonly width: number;
	readonly height: number;
	/** `width * height` bytes. */
	readonly data: Uint8Array;
}

/** One palette index per pixel: a quarter of the bytes of RGBA, identical once decoded. */
export interface PaletteRaster {
	readonly kind: 'palette';
	readonly width: number;
	readonly height: number;
	/** `width * height` indices below `palette.length / 4`. */
	readonly data: Uint8Array;
	/** R, G, B, A of each entry; at most 256 entries. */
	readonly palette: Uint8Array;
}

/** Four bytes per pixel: R, G, B and alpha, not premultiplied. */
export interface RgbaRaster {
	readonly kind: 'rgba';
	readonly width: number;
	readonly height: number;
	/** `width * height * 4` bytes. */
	readonly data: Uint8Array;
}

/**
 * Pixels ready to be encoded. Unlike a Grid, row 0 is the TOP row, as in every image file. The order changes in
 * one place only, `image/orient`.
 */
export type Raster = GrayRaster | PaletteRaster | RgbaRaster;

/** Most pixels on one side of a picture file: above it decoders and chat programs refuse files. */
export const MAX_RASTER_SIDE = 16_384;

/** Most pixels on one side of a picture that is resized: 8192² RGBA pixels fill 256 MiB. */
export const MAX_RESIZED_SIDE = 8192;
