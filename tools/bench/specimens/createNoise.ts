/** Steps of a 32-bit generator by Tommy Ettinger (mulberry32), 0 to 1. */
function createUniform(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Normally distributed numbers, mean 0, standard deviation 1 (Box and Muller 1958). */
export function createNoise(seed: number): () => number {
	const uniform = createUniform(seed);
	return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
