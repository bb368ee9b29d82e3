import { eachBlock } from './eachBlock';
import { kernel } from './kernel';
import type { StoredFloat32 } from './Pixels';

/** The pixels of a file as float64. */
export function decodeFloat32(stored: StoredFloat32): Float64Array {
	const { at, float64 } = kernel();
	const values = new Float64Array(stored.length);
	eachBlock(stored, (count, from) => {
		values.set(float64.subarray(at.PIXELS / 8, at.PIXELS / 8 + count), from);
	});
	return values;
}
