/** PNG's colour types (PNG specification 3rd edition, table 9). */
export const COLOR_TYPE = { gray: 0, rgb: 2, palette: 3, rgba: 6 } as const;

/** The form in which a PNG stores its pixels. */
export interface PngForm {
	readonly width: number;
	readonly height: number;
	readonly colorType: (typeof COLOR_TYPE)[keyof typeof COLOR_TYPE];
	readonly bitDepth: 1 | 2 | 4 | 8;
	/** R, G, B, A of each entry, only for colour type 3; entries that are not opaque come first. */
	readonly palette?: Uint8Array;
}

/** Pixels in that form, before filtering. */
export interface PngPixels extends PngForm {
	/** Bytes of one row, without filter byte. */
	readonly rowBytes: number;
	/** Distance at which filters compare: bytes of one pixel, at least 1 (9.2). */
	readonly pixelBytes: number;
	/** `height * rowBytes` bytes. */
	readonly bytes: Uint8Array;
	/** 1 for each row that is known to repeat the one above, else 0. */
	readonly repeats: Uint8Array;
}
