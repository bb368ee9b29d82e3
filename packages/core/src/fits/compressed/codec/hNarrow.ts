/** Coefficients below it leave every sum of the transform inside 32 bits, with tiles of any size that is read. */
export const MAX_NARROW = 2 ** 27;

/**
 * Inverts the H-transform of coefficients that are small enough for 32 bits: as `invertTransform`, without smoothing,
 * and quicker. Level by level the means become four numbers each; the differences that this takes stay where they are.
 *
 * Neither means nor pixels exceed the largest coefficient by more than three times: a level's numbers are half of the
 * sum of one of the level before and three coefficients.
 *
 * @param values - Row by row, below {@link MAX_NARROW}.
 */
export function invertNarrow(values: Int32Array, rows: number, columns: number): Int32Array {
	const levels = Math.ceil(Math.log2(Math.max(rows, columns)));
	if (levels === 0) return values;
	let bit = 2 ** (levels - 1);
	let means = Int32Array.of(rounded(values[0], 4 * bit));
	for (let level = levels - 1; level >= 0; level--) {
		const height = Math.ceil(rows / 2 ** level);
		const width = Math.ceil(columns / 2 ** level);
		const finer = new Int32Array(height * width);
		const shift = level === 0 ? 2 : 1;
		invertLevel(means, values, finer, { height, width, stride: columns, bit, shift });
		means = finer;
		bit /= 2;
	}
	return means;
}

interface Level {
	readonly height: number;
	readonly width: number;
	/** Coefficients from one row to the next. */
	readonly stride: number;
	readonly bit: number;
	/** Bits by which the sums are too large. */
	readonly shift: number;
}

function invertLevel(
	means: Int32Array,
	values: Int32Array,
	finer: Int32Array,
	{ height, width, stride, bit, shift }: Level,
): void {
	const bit1 = 2 * bit;
	const halfHeight = (height + 1) >> 1;
	const halfWidth = (width + 1) >> 1;
	for (let row = 0, i = 0; row < halfHeight; row++) {
		const below = (halfHeight + row) * stride;
		const right = row * stride + halfWidth;
		const isLastRow = 2 * row + 1 === height;
		for (let column = 0; column < halfWidth; column++, i++) {
			const at = 2 * row * width + 2 * column;
			const isLastColumn = 2 * column + 1 === width;
			let h0 = means[i];
			if (isLastRow || isLastColumn) {
				if (isLastRow && isLastColumn) {
					finer[at] = h0 >> shift;
					continue;
				}
				const h = rounded(isLastRow ? values[right + column] : values[below + column], bit1);
				const low = h & bit1;
				h0 = h0 >= 0 ? h0 - low : h0 + low;
				finer[at + (isLastRow ? 1 : width)] = (h0 + h) >> shift;
				finer[at] = (h0 - h) >> shift;
				continue;
			}
			let hx = rounded(values[below + column], bit1);
			let hy = rounded(values[right + column], bit1);
			const hc = rounded(values[below + halfWidth + column], bit);
			const low0 = hc & bit;
			hx = hx >= 0 ? hx - low0 : hx + low0;
			hy = hy >= 0 ? hy - low0 : hy + low0;
			const low1 = (hc ^ hx ^ hy) & bit1;
			if (h0 >= 0) h0 += low0 - low1;
			else h0 += low0 === 0 ? low1 : low0 - low1;
			finer[at + width + 1] = (h0 + hx + hy + hc) >> shift;
			finer[at + width] = (h0 + hx - hy - hc) >> shift;
			finer[at + 1] = (h0 - hx + hy - hc) >> shift;
			finer[at] = (h0 - hx - hy + hc) >> shift;
		}
	}
}

/** The nearest multiple of a power of two; halves go away from zero above it and towards it below. */
function rounded(value: number, step: number): number {
	if (step <= 1) return value;
	return (value + (step >> 1) - (value < 0 ? 1 : 0)) & -step;
}
