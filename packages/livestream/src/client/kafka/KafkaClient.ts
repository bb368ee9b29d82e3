import type {
	Commit,
	Committed,
	FetchedPartition,
	FetchLimits,
	GroupTiming,
	LogPlace,
	Membership,
	Partition,
	Position,
	StreamClient,
	Topic,
} from '../StreamClient';
import { StreamError } from '../StreamError';
import { APIS } from './apis';
import type { Address } from './KafkaSocket';
import { byTopic } from './byTopic';
import { Cluster, isCoordinatorMoved, isMoved, type ClusterSettings } from './Cluster';
import { CODE } from './codes';
import { commitOffsets } from './commitOffsets';
import { errorOfCode } from './errorOfCode';
import { callCoordinator } from './callCoordinator';
import { joinGroup } from './KafkaMembership';
import { messagesOf } from './messagesOf';
import { whenReady } from './whenReady';

/** Fetch only what is committed, where senders use transactions. */
const READ_COMMITTED = 1;

/** A Kafka cluster, spoken to with the wire protocol of `@platformatic/kafka`. */
export class KafkaClient implements StreamClient {
	private readonly cluster: Cluster;
	private memberId = '';

	constructor(settings: ClusterSettings) {
		this.cluster = new Cluster(settings);
	}

	async topics(names?: readonly string[]): Promise<Topic[]> {
		return await whenReady(async () => await this.topicsNow(names));
	}

	private async topicsNow(names?: readonly string[]): Promise<Topic[]> {
		const states = await this.cluster.askTopics(names);
		const topics: Topic[] = [];
		for (const [name, { errorCode, leaders }] of states) {
			if (errorCode === CODE.unknownTopicOrPartition) continue;
			// A name that can't be a topic's does not exist either.
			if (errorCode === 17) continue;
			if (errorCode !== 0 && !isMoved(errorCode)) throw errorOfCode(errorCode, { topic: name });
			topics.push({ name, partitions: [...leaders.keys()].sort((a, b) => a - b) });
		}
		return topics;
	}

	async offsets(partitions: readonly Partition[], place: LogPlace): Promise<Position[]> {
		const timestamp = typeof place === 'object' ? BigInt(Math.floor(place.sinceMs)) : undefined;
		if (timestamp === undefined)
			return await this.listOffsets(partitions, place === 'latest' ? -1n : -2n);
		const found = await this.listOffsets(partitions, timestamp);
		const late = found.filter(({ offset }) => offset < 0n);
		const ends = late.length > 0 ? await this.listOffsets(late, -1n) : [];
		return [...found.filter(({ offset }) => offset >= 0n), ...ends];
	}

	private async listOffsets(
		partitions: readonly Partition[],
		timestamp: bigint,
	): Promise<Position[]> {
		return await whenReady(async () => await this.offsetsNow(partitions, timestamp));
	}

	private async offsetsNow(
		partitions: readonly Partition[],
		timestamp: bigint,
	): Promise<Position[]> {
		return await this.atLeaders(partitions, async (address, group) => {
			const topics = byTopic(group).map(({ name, partitions: ofTopic }) => ({
				name,
				partitions: ofTopic.map(({ partition }) => ({
					partitionIndex: partition,
					currentLeaderEpoch: -1,
					timestamp,
				})),
			}));
			const answer = await this.cluster.call(address, 'meta', APIS.listOffsets, -1, 1, topics);
			return answer.topics.flatMap(({ name, partitions: answers }) =>
				answers.map(({ partitionIndex, errorCode, offset }) => {
					this.check(errorCode, { topic: name });
					return { topic: name, partition: partitionIndex, offset };
				}),
			);
		});
	}

	async fetch(
		positions: readonly Position[],
		{ maxBytes, maxBytesPerPartition, maxWaitMs }: FetchLimits,
	): Promise<FetchedPartition[]> {
		return await this.atLeaders(positions, async (address, group) => {
			const topics = byTopic(group).map(({ name, partitions }) => ({
				topicId: name,
				partitions: partitions.map(({ partition, offset }) => ({
					partition,
					currentLeaderEpoch: -1,
					fetchOffset: offset,
					lastFetchedEpoch: -1,
					partitionMaxBytes: maxBytesPerPartition,
				})),
			}));
			// No session: -1 as its epoch, so that every request is complete in itself.
			const answer = await this.cluster.call(
				address,
				'log',
				APIS.fetch,
				maxWaitMs,
				1,
				maxBytes,
				READ_COMMITTED,
				0,
				-1,
				topics,
				[],
				'',
			);
			this.check(answer.errorCode, {});
			return answer.responses.flatMap(({ topicId: topic, partitions }) =>
				partitions.map((answered): FetchedPartition => {
					const { partitionIndex: partition, errorCode, highWatermark } = answered;
					const asked = group.find((one) => one.topic === topic && one.partition === partition);
					const offset = asked?.offset ?? 0n;
					const isOutOfRange = errorCode === CODE.offsetOutOfRange;
					if (!isOutOfRange) this.check(errorCode, { topic });
					const read = messagesOf({ topic, partition, offset }, answered);
					return { topic, partition, ...read, endOffset: highWatermark, isOutOfRange };
				}),
			);
		});
	}

	async committed(groupId: string, partitions: readonly Partition[]): Promise<Committed[]> {
		return await whenReady(async () => await this.committedNow(groupId, partitions));
	}

	private async committedNow(
		groupId: string,
		partitions: readonly Partition[],
	): Promise<Committed[]> {
		const topics = byTopic(partitions).map(({ name, partitions: ofTopic }) => ({
			name,
			partitionIndexes: ofTopic.map(({ partition }) => partition),
		}));
		const answer = await callCoordinator(
			this.cluster,
			groupId,
			'group',
			APIS.offsetFetch,
			[{ groupId, topics }],
			false,
		);
		if (answer.errorCode !== 0) throw errorOfCode(answer.errorCode, { groupId });
		return answer.topics.flatMap(({ name, partitions: answers }) =>
			answers.map(({ partitionIndex, committedOffset, metadata, errorCode }) => {
				if (isCoordinatorMoved(errorCode)) this.cluster.forgetCoordinator();
				if (errorCode !== 0) throw errorOfCode(errorCode, { groupId, topic: name });
				return {
					topic: name,
					partition: partitionIndex,
					offset: committedOffset < 0n ? undefined : committedOffset,
					note: metadata ?? '',
				};
			}),
		);
	}

	async commitForIdleGroup(groupId: string, commits: readonly Commit[]): Promise<void> {
		try {
			const nobody = { groupId, generation: -1, memberId: '' };
			await whenReady(async () => await commitOffsets(this.cluster, nobody, commits));
		} catch (error) {
			if (!(error instanceof StreamError) || !['expelled', 'rebalance'].includes(error.fault)) {
				throw error;
			}
			throw new StreamError('groupInUse', `The group "${groupId}" is being read right now`, {
				advice:
					'Unpublish every workflow and stop every program that reads with this group ID, wait a minute, and try again.',
				cause: error,
			});
		}
	}

	async join(groupId: string, topics: readonly string[], timing: GroupTiming): Promise<Membership> {
		const request = { groupId, topics, timing, memberId: this.memberId };
		const joined = await joinGroup(
			this.cluster,
			request,
			async (names) => await this.topics(names),
		);
		this.memberId = joined.memberId;
		return joined;
	}

	async close(): Promise<void> {
		await this.cluster.close();
	}

	/** Asks each partition's broker, all of them at once. */
	private async atLeaders<Of extends Partition, Answer>(
		partitions: readonly Of[],
		ask: (address: Address, group: Of[]) => Promise<Answer[]>,
	): Promise<Answer[]> {
		if (partitions.length === 0) return [];
		try {
			const groups = await this.cluster.byLeader(partitions);
			const answers = await Promise.all(
				[...groups].map(async ([address, group]) => await ask(address, group)),
			);
			return answers.flat();
		} catch (error) {
			if (error instanceof StreamError && error.isTrouble) this.cluster.forgetLeaders();
			throw error;
		}
	}

	private check(code: number, subject: { readonly topic?: string }): void {
		if (code === 0) return;
		if (isMoved(code)) this.cluster.forgetLeaders();
		throw errorOfCode(code, subject);
	}
}
