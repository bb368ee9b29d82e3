import { ErrorCode } from '../ErrorCode';
import { GroupError } from '../group';
import type { TopicOperation } from '../faults';
import type { PartitionLog } from '../log';
import type { Call } from './Api';

/** Why a request about a group is refused; 0 if it isn't. */
export function groupProblem(call: Call, groupId: string): number {
	const { failure, faults, nodeId } = call;
	if (failure !== undefined) return failure;
	if (faults.isGroupDenied(groupId)) return ErrorCode.groupAuthorizationFailed;
	return faults.isCoordinator(nodeId) ? ErrorCode.none : ErrorCode.notCoordinator;
}

/** A partition's log, or why this client can't have it. */
export function findLog(
	call: Call,
	topic: string,
	partition: number,
	operation: TopicOperation,
): { code: number; log?: PartitionLog } {
	const { cluster, failure, faults, nodeId } = call;
	if (failure !== undefined) return { code: failure };
	if (faults.isTopicDenied(topic, operation)) return { code: ErrorCode.topicAuthorizationFailed };
	const log = cluster.topics.get(topic)?.partitions[partition];
	if (log === undefined) return { code: ErrorCode.unknownTopicOrPartition };
	const isLeader = cluster.leaderOf(topic, partition) === nodeId;
	return isLeader ? { code: ErrorCode.none, log } : { code: ErrorCode.notLeaderOrFollower };
}

/** The error code of what a group refuses; other errors are thrown again. */
export function codeOf(error: unknown): number {
	if (error instanceof GroupError) return error.code;
	throw error;
}
