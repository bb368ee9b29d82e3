import { kernel } from './kernel';

/** Sorts values upwards, in place. @param values - No NaN. @returns The same array. */
export function sortValues(values: Float64Array): Float64Array {
	const { run, at, float64 } = kernel();
	if (values.length > at.BLOCK_PIXELS) return values.sort();
	float64.set(values, at.INPUT / 8);
	run.sortValues(values.length);
	values.set(float64.subarray(at.INPUT / 8, at.INPUT / 8 + values.length));
	return values;
}
