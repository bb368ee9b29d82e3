import { tagOfTopic } from '../../../src/alerts/tagOfTopic';
import { toItems, type Operation } from '../Operation';

/** The topics of the cluster, with how many messages each holds now. */
export const getTopics: Operation = {
	name: 'getTopics',
	title: 'Get Topics',
	description: 'List the topics of the livestream, with the number of messages in each',
	action: 'Get topics',
	fields: [],
	async execute({ client }) {
		const topics = (await client.topics()).filter(({ name }) => !name.startsWith('__'));
		const records = [];
		for (const { name, partitions } of topics.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const places = partitions.map((partition) => ({ topic: name, partition }));
			// A topic may be shown to all and read by some.
			const counts = await Promise.all([
				client.offsets(places, 'earliest'),
				client.offsets(places, 'latest'),
			]).catch(() => undefined);
			const [first, end] = (counts ?? []).map((positions) =>
				positions.reduce((sum, { offset }) => sum + offset, 0n),
			);
			records.push({
				topic: name,
				tag: tagOfTopic(name) ?? null,
				partitions: partitions.length,
				messages: counts ? Number(end - first) : null,
				isReadable: counts !== undefined,
			});
		}
		return toItems(records);
	},
};
