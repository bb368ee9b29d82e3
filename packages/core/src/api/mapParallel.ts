/**
 * `items` mapped by an asynchronous function, some at once, results in the order of the items. After a
 * failure no further item is begun.
 */
export async function mapParallel<Item, Result>(
	items: readonly Item[],
	atOnce: number,
	map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results = new Array<Result>(items.length);
	let next = 0;
	let hasFailed = false;
	async function work(): Promise<void> {
		while (next < items.length && !hasFailed) {
			const index = next++;
			try {
				results[index] = await map(items[index]);
			} catch (error) {
				hasFailed = true;
				throw error;
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
	return results;
}
