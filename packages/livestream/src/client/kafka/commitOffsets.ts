import type { Commit } from '../StreamClient';
import { APIS } from './apis';
import { isCoordinatorMoved, type Cluster } from './Cluster';
import { errorOfCode } from './errorOfCode';
import { byTopic } from './byTopic';
import { callCoordinator } from './callCoordinator';

/** Who commits: a member in its generation, or nobody (-1 and no name) for a group without members. */
export interface Committer {
	readonly groupId: string;
	readonly generation: number;
	readonly memberId: string;
}

/** Stores offsets with their notes at the group. */
export async function commitOffsets(
	cluster: Cluster,
	{ groupId, generation, memberId }: Committer,
	commits: readonly Commit[],
): Promise<void> {
	if (commits.length === 0) return;
	const answer = await callCoordinator(
		cluster,
		groupId,
		'group',
		APIS.offsetCommit,
		groupId,
		generation,
		memberId,
		null,
		byTopic(commits).map(({ name, partitions }) => ({
			name,
			partitions: partitions.map(({ partition, offset, note }) => ({
				partitionIndex: partition,
				committedOffset: offset,
				committedLeaderEpoch: -1,
				committedMetadata: note,
			})),
		})),
	);
	for (const { name, partitions } of answer.topics) {
		for (const { errorCode } of partitions) {
			if (isCoordinatorMoved(errorCode)) cluster.forgetCoordinator();
			if (errorCode !== 0) throw errorOfCode(errorCode, { groupId, topic: name });
		}
	}
}
