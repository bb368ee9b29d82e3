import { OptionError } from '@fink/core';

import type { LogPlace } from '../../../src/client/StreamClient';
import { parseMoment } from '../../../src/n8n/parseMoment';
import { partitionsOf } from '../../../src/n8n/partitionsOf';
import { parseTopics, topicsField } from '../../../src/n8n/topicsField';
import { nameReading, writeNote } from '../../../src/stream/note';
import { toItems, type Operation } from '../Operation';

/** Sets where the group continues to read. */
export const resetPosition: Operation = {
	name: 'resetPosition',
	title: 'Reset Position',
	description:
		'Set where the group continues to read. Nothing else may be reading with the group at this time. Messages that are read again start executions again.',
	action: 'Reset position',
	fields: [
		topicsField,
		{
			displayName: 'Position',
			name: 'position',
			type: 'options',
			default: 'latest',
			description: 'Where to continue',
			options: [
				{ name: 'Earliest', value: 'earliest', description: 'At the oldest message that Fink has' },
				{
					name: 'Latest',
					value: 'latest',
					description: 'After the newest message: skips waiting messages',
				},
				{
					name: 'Time',
					value: 'time',
					description: 'At the first message sent at a given time or later',
				},
			],
		},
		{
			displayName: 'Time',
			name: 'time',
			type: 'dateTime',
			default: '',
			required: true,
			displayOptions: { show: { position: ['time'] } },
			description:
				'Time when Fink sent the first message to read, in UTC unless a time zone is given',
		},
	],
	async execute({ context, itemIndex, client, groupId }) {
		const field = (name: string) => context.getNodeParameter(name, itemIndex);
		const topics = parseTopics(field('topics'));
		const place = placeOf(field('position'), () => parseMoment('Time', field('time')));
		const partitions = await partitionsOf(client, topics);
		const positions = await client.offsets(partitions, place);
		const note = writeNote({ reading: nameReading(Date.now()) });
		await client.commitForIdleGroup(
			groupId(),
			positions.map((position) => ({ ...position, note })),
		);
		return toItems(
			topics.map((topic) => ({
				topic,
				groupId: groupId(),
				partitions: positions
					.filter((one) => one.topic === topic)
					.map(({ partition, offset }) => ({ partition, offset: String(offset) })),
			})),
		);
	},
};

function placeOf(position: unknown, sinceMs: () => number): LogPlace {
	if (position === 'earliest' || position === 'latest') return position;
	if (position === 'time') return { sinceMs: sinceMs() };
	throw new OptionError(`Unknown position "${String(position)}"`, {
		field: 'Position',
		given: position,
		advice: 'Choose earliest, latest or time.',
	});
}
