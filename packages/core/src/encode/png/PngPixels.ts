import type { PixelRows } from '@fink/kernel';

/** PNG's color types (PNG specification 3rd edition, table 9). */
export const COLOR_TYPE = { gray: 0, rgb: 2, palette: 3, rgba: 6 } as const;

/** The form in which a PNG stores its pixels. */
export interface PngForm {
	readonly width: number;
	readonly height: number;
	readonly colorType: (typeof COLOR_TYPE)[keyof typeof COLOR_TYPE];
	readonly bitDepth: 1 | 2 | 4 | 8;
	/** R, G, B, A of each entry, only for color type 3; entries that are not opaque come first. */
	readonly palette?: Uint8Array;
}

/** Pixels in that form, before filtering. */
export interface PngPixels extends PngForm {
	/** The same pixels by bytes: several of less than a byte are one there. RGB has alpha, which is left out. */
	readonly rows: PixelRows;
}
