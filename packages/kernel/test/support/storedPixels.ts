import { storedFloat32, type StoredFloat32 } from '../../src';
import { backgroundValues } from './randomNumbers';

/** Numbers as {@link backgroundValues}, rounded to float32, as they stand in a file behind five other bytes. */
export function storedPixels(length: number, seed: number): StoredFloat32 {
	return stored(backgroundValues(length, seed));
}

/** Numbers rounded to float32 as they stand in a file behind five other bytes. */
export function stored(values: ArrayLike<number>): StoredFloat32 {
	const bytes = new Uint8Array(values.length * 4 + 8).fill(99);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < values.length; i++) view.setFloat32(5 + i * 4, values[i]);
	return storedFloat32(bytes, 5, values.length);
}
