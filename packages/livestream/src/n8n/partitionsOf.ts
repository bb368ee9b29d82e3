import type { Partition, StreamClient } from '../client/StreamClient';
import { unknownTopic } from '../stream/beginReading';

/** The partitions of topics. @throws {StreamError} A topic does not exist; names that are close are given. */
export async function partitionsOf(
	client: StreamClient,
	topics: readonly string[],
): Promise<Partition[]> {
	const found = await client.topics(topics);
	const missing = topics.find((topic) => !found.some(({ name }) => name === topic));
	if (missing !== undefined) throw await unknownTopic(client, missing);
	return found.flatMap(({ name: topic, partitions }) =>
		partitions.map((partition) => ({ topic, partition })),
	);
}
