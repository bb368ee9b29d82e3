/** |value − center| of each value. */
export function distancesFrom(center: number, values: Float64Array): Float64Array {
	const distances = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) distances[i] = Math.abs(values[i] - center);
	return distances;
}
