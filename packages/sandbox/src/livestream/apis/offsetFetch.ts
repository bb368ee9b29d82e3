import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Group } from '../group';
import type { Api } from './Api';
import { groupProblem } from './problems';

interface TopicPartitions {
	readonly name: string;
	readonly partitions: readonly number[];
}

/** Says how far a group has read; −1 where it has committed nothing. */
export const offsetFetch: Api = {
	name: 'OffsetFetch',
	key: 9,
	minVersion: 1,
	maxVersion: 3,
	answer(call) {
		const { body, cluster, faults, version } = call;
		const groupId = body.string();
		const problem = groupProblem(call, groupId);
		const asked = body.nullableArray(() => ({
			name: body.string(),
			partitions: body.array(() => body.int32()),
		}));
		const group = cluster.group(groupId);
		const topics = asked ?? (problem === ErrorCode.none ? committedIn(group) : []);
		const writer = new WireWriter();
		if (version >= 3) writer.int32(0);
		writer.array(topics, ({ name, partitions }) => {
			const code =
				problem === ErrorCode.none && faults.isTopicDenied(name, 'describe')
					? ErrorCode.topicAuthorizationFailed
					: problem;
			writer.string(name).array(partitions, (partition) => {
				const key = `${name}/${partition}`;
				const offset = code === ErrorCode.none ? group.committed.get(key) : undefined;
				writer
					.int32(partition)
					.int64(offset ?? -1n)
					.nullableString(group.notes.get(key) ?? '')
					.int16(code);
			});
		});
		return version >= 2 ? writer.int16(problem) : writer;
	},
};

function committedIn(group: Group): TopicPartitions[] {
	const partitionsOf = new Map<string, number[]>();
	for (const key of group.committed.keys()) {
		const slash = key.lastIndexOf('/');
		const name = key.slice(0, slash);
		const partitions = partitionsOf.get(name) ?? [];
		partitionsOf.set(name, [...partitions, Number(key.slice(slash + 1))]);
	}
	return [...partitionsOf].map(([name, partitions]) => ({ name, partitions }));
}
