/** Where two arrays of numbers differ first, -1 if nowhere: Jest's own look at many numbers takes seconds. */
export function firstDifference(got: ArrayLike<number>, expected: ArrayLike<number>): number {
	const length = Math.max(got.length, expected.length);
	for (let i = 0; i < length; i++) if (!Object.is(got[i], expected[i])) return i;
	return -1;
}
