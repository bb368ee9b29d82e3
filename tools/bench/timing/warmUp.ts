/**
 * Runs something until V8 has optimized all of its way: it optimizes what runs often, and a way through many
 * functions takes it a thousand runs, as a night of alerts has.
 *
 * @param times - How often. @returns ms that the first run took, everything compiled for the first time.
 */
export async function warmUp(run: () => unknown, times: number): Promise<number> {
	const start = performance.now();
	await run();
	const firstMs = performance.now() - start;
	for (let i = 1; i < times; i++) await run();
	return firstMs;
}
