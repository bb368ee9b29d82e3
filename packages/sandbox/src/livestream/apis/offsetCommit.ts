import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api, Call } from './Api';
import { codeOf, groupProblem } from './problems';

/** Notes how far a group has read. */
export const offsetCommit: Api = {
	name: 'OffsetCommit',
	key: 8,
	minVersion: 2,
	maxVersion: 3,
	answer(call) {
		const { body, cluster, version } = call;
		const groupId = body.string();
		const generation = body.int32();
		const memberId = body.string();
		body.int64();
		const problem = commitProblem(call, groupId, memberId, generation);
		const topics = body.array(() => {
			const name = body.string();
			const partitions = body.array(() => ({
				partition: body.int32(),
				offset: body.int64(),
				note: body.nullableString() ?? '',
			}));
			return { name, partitions };
		});
		const writer = new WireWriter();
		if (version >= 3) writer.int32(0);
		return writer.array(topics, ({ name, partitions }) =>
			writer.string(name).array(partitions, ({ partition, offset, note }) => {
				const code = problem === ErrorCode.none ? topicProblem(call, name, partition) : problem;
				writer.int32(partition).int16(code);
				if (code !== ErrorCode.none) return;
				const group = cluster.group(groupId);
				group.committed.set(`${name}/${partition}`, offset);
				group.notes.set(`${name}/${partition}`, note);
			}),
		);
	},
};

function commitProblem(call: Call, groupId: string, memberId: string, generation: number): number {
	const problem = groupProblem(call, groupId);
	if (problem !== ErrorCode.none) return problem;
	try {
		call.cluster.group(groupId).checkCommit(memberId, generation);
		return ErrorCode.none;
	} catch (error) {
		return codeOf(error);
	}
}

function topicProblem({ cluster, faults }: Call, topic: string, partition: number): number {
	if (faults.isTopicDenied(topic, 'read')) return ErrorCode.topicAuthorizationFailed;
	return cluster.topics.get(topic)?.partitions[partition] === undefined
		? ErrorCode.unknownTopicOrPartition
		: ErrorCode.none;
}
