import { nearestNames } from '@fink/core';

import type { Partition, Position, StreamClient } from '../client/StreamClient';
import { StreamError } from '../client/StreamError';
import { nameReading, writeNote } from './note';
import type { ReaderOptions } from './ReaderOptions';

/** What beginning needs of the options. */
export type BeginOptions = Pick<
	ReaderOptions<never>,
	| 'begin'
	| 'client'
	| 'clock'
	| 'groupId'
	| 'isNewReading'
	| 'isUsersDoing'
	| 'mayWaitForTopics'
	| 'reports'
	| 'topics'
>;

/** How reading begins. */
export interface Beginning {
	/** Whether the position of the group was set. */
	readonly isSet: boolean;
	/** Where to begin in partitions that the group never read, as it could not be set before joining. */
	readonly starts: readonly Position[];
}

/**
 * Checks that the topics and the group may be read, and sets the group's position where the user asked for that.
 * The broker itself refuses a position from outside while the group has members, so a second n8n that joins never
 * moves what the first one reads. Where the group has no position yet, e.g. in the topics of a second workflow, there
 * is nothing to move: reading begins where the user asked for.
 *
 * @throws {StreamError} A problem that the user has to fix, or a cluster that does not respond.
 */
export async function beginReading(options: BeginOptions): Promise<Beginning> {
	const { client, groupId, reports } = options;
	const partitions = await existingPartitions(options);
	const { toSet, unread } = await partitionsToSet(options, partitions);
	if (toSet.length === 0) return { isSet: false, starts: [] };
	const note = writeNote({ reading: nameReading(options.clock.now()) });
	const positions = await client.offsets(toSet, options.begin ?? 'latest');
	try {
		await client.commitForIdleGroup(
			groupId,
			positions.map((position) => ({ ...position, note })),
		);
		return { isSet: true, starts: [] };
	} catch (error) {
		if (!(error instanceof StreamError) || error.fault !== 'groupInUse') throw error;
		const isUnread = ({ topic, partition }: Partition) =>
			unread.some((one) => one.topic === topic && one.partition === partition);
		if (toSet.some((one) => !isUnread(one))) {
			reports.info(
				`The group "${groupId}" is already being read by another n8n or program: its position does not change, and both share the alerts.`,
			);
		}
		return { isSet: false, starts: positions.filter(isUnread) };
	}
}

/**
 * All partitions for a new reading; otherwise the partitions of topics that the group never read. A topic that was waited for and
 * appeared while n8n was stopped is left out: without a position it is read from its first message on.
 */
async function partitionsToSet(
	{ client, groupId, begin, isNewReading, isUsersDoing, mayWaitForTopics }: BeginOptions,
	partitions: readonly Partition[],
): Promise<{ readonly toSet: readonly Partition[]; readonly unread: readonly Partition[] }> {
	const committed = await client.committed(groupId, partitions);
	const unread = committed.filter(({ offset }) => offset === undefined);
	if (isNewReading && begin !== undefined) return { toSet: partitions, unread };
	if (mayWaitForTopics && !isUsersDoing) return { toSet: [], unread };
	const known = new Set(
		committed.filter(({ offset }) => offset !== undefined).map(({ topic }) => topic),
	);
	return { toSet: partitions.filter(({ topic }) => !known.has(topic)), unread };
}

/** @throws {StreamError} A topic is missing and is not waited for, or may not be read. */
async function existingPartitions({
	client,
	topics,
	mayWaitForTopics,
	reports,
}: BeginOptions): Promise<Partition[]> {
	const found = await client.topics(topics);
	const missing = topics.filter((topic) => !found.some(({ name }) => name === topic));
	if (missing.length > 0 && !mayWaitForTopics) throw await unknownTopic(client, missing[0]);
	for (const topic of missing) {
		reports.info(
			`The topic ${topic} does not exist yet; once it does, it is read from its first message.`,
		);
	}
	const partitions = found.flatMap(({ name, partitions: numbers }) =>
		numbers.map((partition) => ({ topic: name, partition })),
	);
	// Whether a topic may be read shows only where it is read: its place may be asked by all.
	const ends = await client.offsets(partitions, 'latest');
	const firsts = found.flatMap(({ name }) => ends.find(({ topic }) => topic === name) ?? []);
	await client.fetch(firsts, { maxBytes: 1, maxBytesPerPartition: 1, maxWaitMs: 0 });
	return partitions;
}

/** Names that are suggested for one that does not exist, at most. */
const MAX_NEAR = 3;

/** The sentence for a topic that does not exist, with names that are close. */
export async function unknownTopic(client: StreamClient, topic: string): Promise<StreamError> {
	const names = (await client.topics()).map(({ name }) => name).filter((name) => !/^__/.test(name));
	// Who gives a tag's name means its topic.
	const holding = topic.length > 2 ? names.filter((name) => name.includes(topic)) : [];
	const near = [...new Set([...holding, ...nearestNames(topic, names)])].slice(0, MAX_NEAR);
	const advice =
		near.length > 0
			? `Did you mean ${near.join(' or ')}?`
			: `The broker has ${names.slice(0, 12).join(', ') || 'no topics'}.`;
	return new StreamError('unknownTopic', `There is no topic "${topic}"`, {
		advice: `${advice} The topic of a tag is created with the first alert that the tag selects: to wait for it, turn on Wait for Missing Topics.`,
	});
}
