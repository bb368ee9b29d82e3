import { CUTOUT_KINDS } from '@fink/core';
import { packetOutputFields, namesAsOptions } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** The fields of Read Alert Packet, in the order of the panel. */
export const readAlertPacketProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'read',
		options: [
			{
				name: 'Read',
				value: 'read',
				description: 'Read the alerts of an Avro file or a message, on this machine',
				action: 'Read alert packets',
			},
		],
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryField',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		description: 'Name of the binary field that holds the file or the message',
	},
	{
		displayName: 'Schema',
		name: 'schemaFrom',
		type: 'options',
		default: 'file',
		description: 'Where to find the Avro schema that the packet was written with',
		options: [
			{
				name: 'Binary Field',
				value: 'binary',
				description: 'In another file of the item, e.g. the key of a Kafka message',
			},
			{
				name: 'In the File',
				value: 'file',
				description: 'Avro files (.avro) contain their schema',
			},
			{
				name: 'JSON',
				value: 'json',
				description: 'Entered here as JSON, e.g. as finkctl writes it with --dump_schema',
			},
		],
	},
	{
		displayName: 'Schema Binary Field',
		name: 'schemaBinaryField',
		type: 'string',
		default: 'schema',
		required: true,
		placeholder: 'e.g. schema',
		description: 'Name of the binary field that holds the schema as JSON',
		displayOptions: { show: { schemaFrom: ['binary'] } },
	},
	{
		displayName: 'Schema JSON',
		name: 'schemaJson',
		type: 'json',
		default: '',
		required: true,
		placeholder: 'e.g. {"type": "record", "name": …}',
		description:
			'Schema of the packets. A packet that was written with a different schema is rejected, never misread.',
		displayOptions: { show: { schemaFrom: ['json'] } },
	},
	{
		displayName: 'Cutouts',
		name: 'kinds',
		type: 'multiOptions',
		default: [...CUTOUT_KINDS],
		description:
			'Which images of the packet to return, as FITS files in the binary fields science, template and difference',
		options: namesAsOptions(CUTOUT_KINDS),
	},
	...packetOutputFields,
];
