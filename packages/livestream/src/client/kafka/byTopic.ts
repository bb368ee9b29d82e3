import type { Partition } from '../StreamClient';

/** Partitions under the name of their topic, as requests list them. */
export function byTopic<Of extends Partition>(
	partitions: readonly Of[],
): Array<{ readonly name: string; readonly partitions: Of[] }> {
	const topics = new Map<string, Of[]>();
	for (const one of partitions) topics.set(one.topic, [...(topics.get(one.topic) ?? []), one]);
	return [...topics].map(([name, ofTopic]) => ({ name, partitions: ofTopic }));
}
