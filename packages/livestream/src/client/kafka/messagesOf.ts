import type { FetchedPartition, Position, StreamMessage } from '../StreamClient';

/** A batch of records as the library reads it. */
interface Batch {
	readonly firstOffset: bigint;
	readonly lastOffsetDelta: number;
	readonly firstTimestamp: bigint;
	readonly maxTimestamp: bigint;
	readonly attributes: number;
	readonly producerId: bigint;
	readonly records: ReadonlyArray<{
		readonly offsetDelta: number;
		readonly timestampDelta: bigint;
		readonly key: Uint8Array | null;
		readonly value: Uint8Array | null;
	}>;
}

/** A partition's part of the answer to a fetch. */
interface Answered {
	readonly records?: readonly Batch[] | null;
	readonly abortedTransactions: ReadonlyArray<{
		readonly producerId: bigint;
		readonly firstOffset: bigint;
	}> | null;
}

/** Bits of a batch's attributes: the broker's time instead of the sender's, in a transaction, a mark of one. */
const [LOG_APPEND_TIME, TRANSACTIONAL, CONTROL] = [0x08, 0x10, 0x20];

/**
 * The messages of a fetched partition from a position on. A batch begins before the position when that is in its
 * middle. Transaction markers, and messages of aborted transactions, are skipped.
 *
 * @see https://kafka.apache.org/documentation/#recordbatch
 */
export function messagesOf(
	{ topic, partition, offset }: Position,
	{ records, abortedTransactions }: Answered,
): Pick<FetchedPartition, 'messages' | 'nextOffset'> {
	const messages: StreamMessage[] = [];
	let nextOffset = offset;
	const aborted = [...(abortedTransactions ?? [])].sort((a, b) =>
		a.firstOffset < b.firstOffset ? -1 : 1,
	);
	const open = new Set<bigint>();
	for (const batch of records ?? []) {
		const end = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n;
		while (aborted.length > 0 && aborted[0].firstOffset < end) {
			open.add((aborted.shift() as (typeof aborted)[number]).producerId);
		}
		if (end > nextOffset) nextOffset = end;
		if (batch.attributes & CONTROL) {
			open.delete(batch.producerId);
			continue;
		}
		if (batch.attributes & TRANSACTIONAL && open.has(batch.producerId)) continue;
		for (const { offsetDelta, timestampDelta, key, value } of batch.records) {
			const at = batch.firstOffset + BigInt(offsetDelta);
			if (at < offset) continue;
			const isBrokerTime = (batch.attributes & LOG_APPEND_TIME) !== 0;
			const timestamp = isBrokerTime ? batch.maxTimestamp : batch.firstTimestamp + timestampDelta;
			messages.push({
				topic,
				partition,
				offset: at,
				timestampMs: Number(timestamp),
				key,
				value,
			});
		}
	}
	return { messages, nextOffset };
}
