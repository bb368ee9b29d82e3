import { PacketError, SchemaCache, type AvroSchema } from '@fink/core';
import { letOthersRun } from '@fink/kit';
import type { INodeExecutionData } from 'n8n-workflow';

import { itemOfAlert } from '../../../src/alerts/itemOfAlert';
import { readAlert } from '../../../src/alerts/readAlert';
import type { StreamClient } from '../../../src/client/StreamClient';
import { outputFields, readOutput } from '../../../src/n8n/outputFields';
import { partitionsOf } from '../../../src/n8n/partitionsOf';
import { readRange } from '../../../src/n8n/readRange';
import { parseTopics } from '../../../src/n8n/topicsField';
import type { Operation } from '../Operation';

/** All alerts of a job of Fink's Data Transfer. */
export const getDataTransfer: Operation = {
	name: 'getDataTransfer',
	title: 'Get Data Transfer',
	description: 'Read all alerts that a Fink Data Transfer job has written to its topic so far',
	action: 'Get data transfer',
	fields: [
		{
			displayName: 'Transfer Topic',
			name: 'transferTopic',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ftransfer_lsst_2026-11-28_123456',
			description: "Name of the topic, as Fink's Data Transfer page shows it",
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: true,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'transferLimit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
		...outputFields,
	],
	async execute({ context, itemIndex, client }) {
		const field = <T>(name: string) => context.getNodeParameter(name, itemIndex) as T;
		const [topic] = parseTopics(field('transferTopic'));
		const limit = field('returnAll') ? Infinity : Math.floor(field('transferLimit'));
		const schemas = new SchemaCache();
		const partitions = await partitionsOf(client, [topic]);
		const schema = await schemaOfTransfer(client, topic, schemas);
		const options = { ...readOutput(field), schemas, schema };
		const starts = await client.offsets(partitions, 'earliest');
		const ends = await client.offsets(partitions, 'latest');
		const ranges = starts.map((start) => ({
			...start,
			to: ends.find(({ partition }) => partition === start.partition)?.offset ?? start.offset,
		}));
		const items: INodeExecutionData[] = [];
		for await (const message of readRange(client, ranges)) {
			if (items.length >= limit) break;
			await letOthersRun();
			const alert = readAlert(message, options);
			if (alert) items.push(await itemOfAlert(context, alert));
		}
		return items;
	},
};

/**
 * The schema of a transfer: the key of a message in a second topic; `undefined` if this topic does not exist, since
 * messages may have their schema as key.
 */
async function schemaOfTransfer(
	client: StreamClient,
	topic: string,
	schemas: SchemaCache,
): Promise<AvroSchema | undefined> {
	const name = `${topic}_schema`;
	const [found] = await client.topics([name]);
	if (!found) return undefined;
	const places = found.partitions.map((partition) => ({ topic: name, partition }));
	const starts = await client.offsets(places, 'earliest');
	const ends = await client.offsets(places, 'latest');
	const ranges = starts.map((start) => ({
		...start,
		to: ends.find(({ partition }) => partition === start.partition)?.offset ?? start.offset,
	}));
	for await (const { key } of readRange(client, ranges)) {
		if (key && key.length > 0) return schemas.schemaOf(key);
	}
	throw new PacketError(`The transfer has no schema: ${name} is empty`, {
		advice:
			"Wait until Fink's Data Transfer page shows that the job has finished, then run this again.",
	});
}
