import { float64Of, type Pixels } from '@fink/kernel';

/** |value − center| of each value. */
export function distancesFrom(center: number, pixels: Pixels): Float64Array {
	const values = float64Of(pixels);
	const distances = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) distances[i] = Math.abs(values[i] - center);
	return distances;
}
