/** How much of each pixel a shape covers. */
export interface Mask {
	readonly width: number;
	readonly height: number;
	/** `width * height` bytes, 0 for nothing to 255 for all. */
	readonly data: Uint8Array;
	/** Outside of these nothing is covered: `[row, first column, column after the last]` of each. @default all */
	readonly runs?: Int32Array;
}
