const HIGH_BITS = 0x80808080 | 0;

/**
 * Filter Up (PNG specification 3rd edition, 9.2) for four bytes at a time, without carries between them.
 *
 * @param words - Rows of `width` words. @param start - Index of the row's first word, not of row 0.
 * @param values - Filled with the row's differences from the row above.
 */
export function subtractAbove(
	words: Int32Array,
	start: number,
	width: number,
	values: Int32Array,
): void {
	for (let x = 0; x < width; x++) {
		const own = words[start + x];
		const above = words[start + x - width];
		values[x] =
			own === above ? 0 : ((own | HIGH_BITS) - (above & ~HIGH_BITS)) ^ ((own ^ ~above) & HIGH_BITS);
	}
}
