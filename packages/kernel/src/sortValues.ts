import { kernel } from './kernel';

/** Sorts values upwards, in place. @param values - No NaN. @returns The same array. */
export function sortValues(values: Float64Array): Float64Array {
	const { at, float64 } = kernel();
	if (values.length > at.BLOCK_PIXELS) return values.sort();
	float64.set(values, at.INPUT / 8);
	values.set(sortInput(values.length));
	return values;
}

/** Sorts `count` values in the kernel's input upwards into its output, and gives a view of them. */
export function sortInput(count: number): Float64Array {
	const { run, at, float64 } = kernel();
	const inOrder = run.sortValues(count);
	const values = float64.subarray(at.OUTPUT / 8, at.OUTPUT / 8 + count);
	return inOrder ? values : values.sort();
}
