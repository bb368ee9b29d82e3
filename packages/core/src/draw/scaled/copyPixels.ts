/** Where pixels come from: for each column and each row the one of another picture. */
export interface PixelSources {
	readonly columns: Uint32Array;
	readonly rows: Uint32Array;
}

/** The arrays whose elements are one pixel each. */
type Pixels = Uint8Array | Int32Array | Float64Array;

/** A part of an array of pixels. */
export interface PixelWindow<Array extends Pixels> {
	readonly pixels: Array;
	/** Index of its first pixel. */
	readonly start: number;
	/** Pixels from one row to the next. */
	readonly stride: number;
}

/**
 * Copies pixels from where they come, row by row; a row that repeats is copied whole.
 *
 * @param source - One element per pixel. @param sourceWidth - Pixels from one of its rows to the next.
 * @param target - Has a row for each of `rows`, of a pixel for each of `columns`.
 */
export function copyPixels<Array extends Pixels>(
	source: Array,
	sourceWidth: number,
	{ columns, rows }: PixelSources,
	{ pixels, start, stride }: PixelWindow<Array>,
): void {
	const width = columns.length;
	const ends = runEnds(columns);
	for (let y = 0; y < rows.length; y++) {
		const to = start + y * stride;
		if (y > 0 && rows[y] === rows[y - 1]) {
			pixels.copyWithin(to, to - stride, to - stride + width);
			continue;
		}
		const from = rows[y] * sourceWidth;
		for (let run = 0, x = 0; run < ends.length; run++) {
			const pixel = source[from + columns[x]];
			for (const end = ends[run]; x < end; x++) pixels[to + x] = pixel;
		}
	}
}

/** Where each run of equal numbers ends. */
function runEnds(numbers: Uint32Array): Uint32Array {
	const ends = new Uint32Array(numbers.length);
	let count = 0;
	for (let i = 1; i <= numbers.length; i++)
		if (i === numbers.length || numbers[i] !== numbers[i - 1]) ends[count++] = i;
	return ends.subarray(0, count);
}
