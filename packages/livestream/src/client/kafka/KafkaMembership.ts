import type { Commit, GroupTiming, Membership, Partition, Topic } from '../StreamClient';
import {
	ASSIGNORS,
	decodeAssignment,
	decodeSubscription,
	encodeAssignment,
	encodeSubscription,
} from './assignment';
import { APIS } from './apis';
import { callCoordinator } from './callCoordinator';
import type { Cluster } from './Cluster';
import { CODE } from './codes';
import { commitOffsets } from './commitOffsets';
import { errorOfCode } from './errorOfCode';

/** What to join. */
export interface JoinRequest {
	readonly groupId: string;
	readonly topics: readonly string[];
	readonly timing: GroupTiming;
	/** Of the membership before, so that the broker knows this member again. */
	readonly memberId: string;
}

/** Joins a group as Kafka's own clients of before 4.0 do ("classic" protocol), which all brokers speak. */
export async function joinGroup(
	cluster: Cluster,
	request: JoinRequest,
	topicsNow: (names: readonly string[]) => Promise<Topic[]>,
): Promise<KafkaMembership> {
	const { groupId, topics, timing } = request;
	const protocols = Object.keys(ASSIGNORS).map((name) => ({
		name,
		metadata: encodeSubscription(topics),
	}));
	let { memberId } = request;
	for (;;) {
		const joined = await callCoordinator(
			cluster,
			groupId,
			'join',
			APIS.joinGroup,
			groupId,
			timing.sessionTimeoutMs,
			timing.rebalanceTimeoutMs,
			memberId,
			null,
			'consumer',
			protocols,
		);
		if (joined.errorCode === CODE.memberIdRequired) {
			memberId = joined.memberId;
			continue;
		}
		if (joined.errorCode === CODE.unknownMemberId && memberId !== '') {
			memberId = '';
			continue;
		}
		if (joined.errorCode !== 0) throw errorOfCode(joined.errorCode, { groupId });
		const { generationId, protocolName, members } = joined;
		const isLeader = joined.leader === joined.memberId;
		const all = isLeader
			? members.map((member) => ({
					memberId: member.memberId,
					topics: decodeSubscription(member.metadata),
				}))
			: [];
		const wanted = [...new Set(all.flatMap((member) => member.topics))];
		const existing = isLeader ? await topicsNow(wanted) : [];
		const shares = ASSIGNORS[protocolName ?? 'range']?.(all, existing) ?? new Map();
		const synced = await callCoordinator(
			cluster,
			groupId,
			'join',
			APIS.syncGroup,
			groupId,
			generationId,
			joined.memberId,
			null,
			'consumer',
			protocolName ?? 'range',
			[...shares].map(([id, partitions]) => ({
				memberId: id,
				assignment: encodeAssignment(partitions as Partition[]),
			})),
		);
		if (synced.errorCode !== 0) {
			const error = errorOfCode(synced.errorCode, { groupId });
			if (error.fault !== 'rebalance' && error.fault !== 'expelled') throw error;
			memberId = synced.errorCode === CODE.unknownMemberId ? '' : joined.memberId;
			continue;
		}
		const partitions = decodeAssignment(synced.assignment);
		return new KafkaMembership(cluster, groupId, joined.memberId, generationId, partitions);
	}
}

/** A member of a group in one generation. */
export class KafkaMembership implements Membership {
	constructor(
		private readonly cluster: Cluster,
		private readonly groupId: string,
		/** The broker's name for this member. */
		readonly memberId: string,
		readonly generation: number,
		readonly partitions: readonly Partition[],
	) {}

	async heartbeat(): Promise<void> {
		const { groupId, generation, memberId } = this;
		const { errorCode } = await callCoordinator(
			this.cluster,
			groupId,
			'group',
			APIS.heartbeat,
			groupId,
			generation,
			memberId,
			null,
		);
		if (errorCode !== 0) throw errorOfCode(errorCode, { groupId });
	}

	async commit(commits: readonly Commit[]): Promise<void> {
		const { cluster, groupId, generation, memberId } = this;
		await commitOffsets(cluster, { groupId, generation, memberId }, commits);
	}

	async leave(): Promise<void> {
		const { groupId, memberId } = this;
		const members = [{ memberId, groupInstanceId: null }];
		await callCoordinator(this.cluster, groupId, 'group', APIS.leaveGroup, groupId, members);
	}
}
