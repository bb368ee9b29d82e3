import { SchemaCache } from '@fink/core';
import { letOthersRun } from '@fink/kit';
import type { INodeExecutionData } from 'n8n-workflow';

import { itemOfAlert } from '../../../src/alerts/itemOfAlert';
import { readAlert } from '../../../src/alerts/readAlert';
import { lastAlerts } from '../../../src/n8n/lastAlerts';
import { outputFields, readOutput } from '../../../src/n8n/outputFields';
import { parseMoment } from '../../../src/n8n/parseMoment';
import { partitionsOf } from '../../../src/n8n/partitionsOf';
import { readRange } from '../../../src/n8n/readRange';
import { parseTopics, topicsField } from '../../../src/n8n/topicsField';
import type { Operation } from '../Operation';

/** The last alerts, or those from a time on, without moving the group. */
export const getAlerts: Operation = {
	name: 'getAlerts',
	title: 'Get Alerts',
	description:
		'Read the last alerts of topics, or those from a given time on. This does not change the position of the group.',
	action: 'Get alerts',
	fields: [
		topicsField,
		{
			displayName: 'Which Alerts',
			name: 'which',
			type: 'options',
			default: 'last',
			description: 'Which alerts to read',
			options: [
				{
					name: 'From a Time',
					value: 'time',
					description: 'Alerts that Fink sent at a given time or later, oldest first',
				},
				{ name: 'Last', value: 'last', description: 'The newest ones' },
			],
		},
		{
			displayName: 'Time',
			name: 'time',
			type: 'dateTime',
			default: '',
			required: true,
			displayOptions: { show: { which: ['time'] } },
			description:
				'Time when Fink sent the first alert to read, in UTC unless a time zone is given',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10000 },
			default: 50,
			description: 'Max number of results to return',
		},
		...outputFields,
	],
	async execute({ context, itemIndex, client }) {
		const field = <T>(name: string) => context.getNodeParameter(name, itemIndex) as T;
		const topics = parseTopics(field('topics'));
		const limit = Math.floor(field('limit'));
		const options = { ...readOutput(field), schemas: new SchemaCache() };
		const partitions = await partitionsOf(client, topics);
		const items: INodeExecutionData[] = [];
		if (field('which') === 'last') {
			const found = topics.map((name) => ({
				name,
				partitions: partitions.filter(({ topic }) => topic === name).map((one) => one.partition),
			}));
			for (const alert of await lastAlerts(client, options, found, limit)) {
				await letOthersRun();
				items.push(await itemOfAlert(context, alert));
			}
			return items;
		}
		const sinceMs = parseMoment('Time', field<unknown>('time'));
		const starts = await client.offsets(partitions, { sinceMs });
		const ends = await client.offsets(partitions, 'latest');
		const ranges = starts.map((start) => ({
			...start,
			to:
				ends.find((end) => end.topic === start.topic && end.partition === start.partition)
					?.offset ?? start.offset,
		}));
		for await (const message of readRange(client, ranges)) {
			if (items.length >= limit) break;
			await letOthersRun();
			const alert = readAlert(message, options);
			if (alert) items.push(await itemOfAlert(context, alert));
		}
		return items;
	},
};
