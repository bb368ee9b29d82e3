import { partitionsOf } from '../../../src/n8n/partitionsOf';
import { parseTopics, topicsField } from '../../../src/n8n/topicsField';
import { toItems, type Operation } from '../Operation';

/** How far the group has read. */
export const getLag: Operation = {
	name: 'getLag',
	title: 'Get Lag',
	description: 'Retrieve how far the group has read each topic, and how many messages are waiting',
	action: 'Get lag',
	fields: [topicsField],
	async execute({ context, itemIndex, client, groupId }) {
		const topics = parseTopics(context.getNodeParameter('topics', itemIndex));
		const places = await partitionsOf(client, topics);
		const [committed, starts, ends] = await Promise.all([
			client.committed(groupId(), places),
			client.offsets(places, 'earliest'),
			client.offsets(places, 'latest'),
		]);
		return toItems(
			topics.map((topic) => {
				const partitions = committed
					.filter((one) => one.topic === topic)
					.map(({ partition, offset }) => {
						const at = (list: typeof ends) =>
							list.find((one) => one.topic === topic && one.partition === partition)?.offset ?? 0n;
						const [start, end] = [at(starts), at(ends)];
						const from = offset === undefined || offset < start ? start : offset;
						return {
							partition,
							committed: offset === undefined ? null : String(offset),
							start: String(start),
							end: String(end),
							lag: Number(end - from),
							// Deleted before the group read them.
							lost: offset !== undefined && offset < start ? Number(start - offset) : 0,
						};
					})
					.sort((a, b) => a.partition - b.partition);
				return {
					topic,
					groupId: groupId(),
					lag: partitions.reduce((sum, { lag }) => sum + lag, 0),
					lost: partitions.reduce((sum, { lost }) => sum + lost, 0),
					partitions,
				};
			}),
		);
	},
};
