/** Above this many values a sample narrows the range first (Floyd and Rivest's own choice). */
const SAMPLE_ABOVE = 600;

/**
 * Moves the value of rank `rank` to that index: nothing greater before it, nothing smaller after it.
 * Reorders `values` in place; they must hold no NaN.
 *
 * Floyd and Rivest 1975, "Algorithm 489: SELECT", CACM 18(3), 173: linear time, about n + min(k, n-k)
 * comparisons; an order of magnitude faster than a sort for two percentiles of a cutout.
 *
 * @param rank - 0-based index in the sorted order, between `left` and `right`.
 * @returns The value of that rank.
 */
export function selectRank(
	values: Float64Array,
	rank: number,
	left = 0,
	right: number = values.length - 1,
): number {
	while (right > left) {
		if (right - left > SAMPLE_ABOVE) {
			const n = right - left + 1;
			const i = rank - left + 1;
			const z = Math.log(n);
			const s = 0.5 * Math.exp((2 * z) / 3);
			const deviation = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
			selectRank(
				values,
				rank,
				Math.max(left, Math.floor(rank - (i * s) / n + deviation)),
				Math.min(right, Math.floor(rank + ((n - i) * s) / n + deviation)),
			);
		}
		const split = partition(values, rank, left, right);
		if (split <= rank) left = split + 1;
		if (rank <= split) right = split - 1;
	}
	return values[rank];
}

/** Splits `left..right` around the value at `pivotIndex`; returns where that value ends up. */
function partition(values: Float64Array, pivotIndex: number, left: number, right: number): number {
	const pivot = values[pivotIndex];
	let i = left;
	let j = right;
	swap(values, left, pivotIndex);
	if (values[right] > pivot) swap(values, left, right);
	while (i < j) {
		swap(values, i++, j--);
		while (values[i] < pivot) i++;
		while (values[j] > pivot) j--;
	}
	if (values[left] === pivot) swap(values, left, j);
	else swap(values, ++j, right);
	return j;
}

function swap(values: Float64Array, a: number, b: number): void {
	const kept = values[a];
	values[a] = values[b];
	values[b] = kept;
}
