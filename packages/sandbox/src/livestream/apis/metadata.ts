import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Topic } from '../log';
import type { Api, Call } from './Api';

interface Described {
	readonly name: string;
	readonly code: number;
	readonly topic?: Topic;
}

/** Lists the nodes, and the topics with their leaders: those asked for, or all. */
export const metadata: Api = {
	name: 'Metadata',
	key: 3,
	minVersion: 0,
	maxVersion: 4,
	answer(call) {
		const { body, cluster, version } = call;
		const names = body.nullableArray(() => body.string());
		const wantsAll = names === null || (version === 0 && names.length === 0);
		const topics = wantsAll
			? [...cluster.topics.keys()]
					.map((name) => describe(call, name))
					.filter(({ code }) => code !== ErrorCode.topicAuthorizationFailed)
			: names.map((name) => describe(call, name));
		const nodes = cluster.nodes.filter(({ isUp }) => isUp);
		const writer = new WireWriter();
		if (version >= 3) writer.int32(0);
		writer.array(nodes, ({ id, host, port }) => {
			writer.int32(id).string(host).int32(port);
			if (version >= 1) writer.nullableString(null);
		});
		if (version >= 2) writer.nullableString(cluster.id);
		if (version >= 1) writer.int32(nodes[0]?.id ?? -1);
		return writer.array(topics, (described) => writeTopic(writer, described, call));
	},
};

function describe({ cluster, failure, faults }: Call, name: string): Described {
	if (failure !== undefined) return { name, code: failure };
	if (faults.isTopicDenied(name, 'describe')) {
		return { name, code: ErrorCode.topicAuthorizationFailed };
	}
	const topic = cluster.topics.get(name);
	return topic === undefined
		? { name, code: ErrorCode.unknownTopicOrPartition }
		: { name, code: ErrorCode.none, topic };
}

function writeTopic(
	writer: WireWriter,
	{ name, code, topic }: Described,
	{ cluster, version }: Call,
): void {
	writer.int16(code).string(name);
	if (version >= 1) writer.int8(0);
	writer.array([...(topic?.partitions.keys() ?? [])], (partition) => {
		const leader = cluster.leaderOf(name, partition);
		const replicas = cluster.nodes.map(({ id }) => id);
		writer
			.int16(leader < 0 ? ErrorCode.leaderNotAvailable : ErrorCode.none)
			.int32(partition)
			.int32(leader)
			.array(replicas, (id) => writer.int32(id))
			.array(replicas, (id) => writer.int32(id));
	});
}
