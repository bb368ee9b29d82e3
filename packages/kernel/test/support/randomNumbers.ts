/** Random whole numbers from a seed (mulberry32), the same every time: 0 to below `limit`. */
export function randomBelow(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		const word = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor(((word >>> 0) / 2 ** 32) * limit);
	};
}

/** Random bytes. */
export function randomBytes(length: number, seed: number): Uint8Array {
	const below = randomBelow(seed);
	return Uint8Array.from({ length }, () => below(256));
}

/** Numbers of about normal distribution around 0, like the background of an image. */
export function backgroundValues(length: number, seed: number): Float64Array {
	const below = randomBelow(seed);
	return Float64Array.from({ length }, () => (below(1e6) + below(1e6) + below(1e6)) / 1e5 - 15);
}
