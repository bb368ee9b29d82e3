/** What goes into one request to a partition; Kafka takes 1 MB. */
const MAX_BYTES = 500_000;

/** Splits messages into portions of at most half a megabyte; a larger message comes alone. */
export function portionsOf<T extends { readonly key?: Buffer; readonly value: Buffer }>(
	messages: readonly T[],
): T[][] {
	const portions: T[][] = [];
	let bytes = Infinity;
	for (const message of messages) {
		const size = message.value.length + (message.key?.length ?? 0);
		if (bytes + size > MAX_BYTES) {
			portions.push([]);
			bytes = 0;
		}
		portions.at(-1)?.push(message);
		bytes += size;
	}
	return portions;
}
