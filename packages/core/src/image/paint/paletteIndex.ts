/**
 * Index of a fraction in a table of `size` colours, as matplotlib's `Colormap.__call__` finds it:
 * trunc(y·N), with 1 in the last colour, what lies below 0 in the first (its `under`) and above in the
 * last (its `over`). `y` must be no NaN.
 */
export function paletteIndex(y: number, size: number): number {
	const level = y * size;
	return level < size ? (level > 0 ? Math.trunc(level) : 0) : size - 1;
}
