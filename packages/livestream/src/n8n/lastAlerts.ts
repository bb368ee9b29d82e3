import { readAlert, type ReadOptions } from '../alerts/readAlert';
import type { StreamAlert } from '../alerts/StreamAlert';
import type { Position, StreamClient, StreamMessage, Topic } from '../client/StreamClient';
import { readRange } from './readRange';

/** How many more messages than wanted are read, as some do not meet the conditions. */
const MESSAGES_PER_ALERT = 4;

/** The last alerts of topics by the time that Fink sent them, oldest first. Nothing is committed. */
export async function lastAlerts(
	client: StreamClient,
	options: ReadOptions,
	topics: readonly Topic[],
	count: number,
): Promise<StreamAlert[]> {
	const partitions = topics.flatMap(({ name: topic, partitions: numbers }) =>
		numbers.map((partition) => ({ topic, partition })),
	);
	const starts = await client.offsets(partitions, 'earliest');
	const ends = await client.offsets(partitions, 'latest');
	const depth = BigInt(options.meetsConditions ? count * MESSAGES_PER_ALERT : count);
	const ranges = ends.map((end) => {
		const start = offsetIn(starts, end);
		const from = end.offset - depth > start ? end.offset - depth : start;
		return { ...end, offset: from, to: end.offset };
	});
	const found: Array<{ readonly message: StreamMessage; readonly alert: StreamAlert }> = [];
	for await (const message of readRange(client, ranges)) {
		const alert = readAlert(message, options);
		if (!alert) continue;
		const { timestampMs, topic, partition, offset } = message;
		found.push({
			message: { timestampMs, topic, partition, offset, key: null, value: null },
			alert,
		});
		if (found.length > 4 * count) keepLast(found, count);
	}
	keepLast(found, count);
	return found.map(({ alert }) => alert);
}

function keepLast(
	found: Array<{ readonly message: StreamMessage; readonly alert: StreamAlert }>,
	count: number,
): void {
	found.sort(
		(a, b) =>
			a.message.timestampMs - b.message.timestampMs ||
			a.message.partition - b.message.partition ||
			Number(a.message.offset - b.message.offset),
	);
	found.splice(0, Math.max(0, found.length - count));
}

function offsetIn(positions: readonly Position[], { topic, partition }: Position): bigint {
	return positions.find((one) => one.topic === topic && one.partition === partition)?.offset ?? 0n;
}
