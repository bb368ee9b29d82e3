import type { TableFormat } from '@fink/core';
import { optionsCollection } from '@fink/kit';

import type { Operation } from '../../Operation';
import { tableFile } from '../../output/tableFile';
import { readParameters } from '../../readParameters';

/** For options of the table of objects, which the table of alerts does not have. */
const ofObjects = { displayOptions: { show: { '/table': ['ssoft'] } } };

/** Fink's tables of Solar System objects, as files. */
export const get: Operation = {
	name: 'get',
	title: 'Get',
	description: "Download one of Fink's tables of Solar System objects as a file",
	action: 'Get an asteroid table',
	example:
		'`{"fileName":"ssoft_latest.parquet","mimeType":"application/vnd.apache.parquet","bytes":48213}`',
	isUnconfirmed: true,
	fields: [
		{
			displayName: 'Table',
			name: 'table',
			type: 'options',
			default: 'ssoft',
			description: 'Which table to download',
			options: [
				{
					name: 'Alerts',
					value: 'ssobulk',
					description: 'All alerts of Solar System objects; large',
				},
				{
					name: 'Objects',
					value: 'ssoft',
					description: 'One row per object with its phase curve (SSOFT)',
				},
			],
		},
		{
			displayName: 'Format',
			name: 'tableFormat',
			type: 'options',
			default: 'parquet',
			description: 'Format of the file, which is returned in the field data',
			options: [
				{ name: 'CSV', value: 'csv' },
				{ name: 'Parquet', value: 'parquet' },
				{ name: 'VOTable', value: 'votable' },
			],
		},
		optionsCollection([
			{
				displayName: 'Columns',
				...ofObjects,
				name: 'ssoftColumns',
				type: 'string',
				default: '',
				placeholder: 'e.g. sso_name,H',
				description: 'Column names separated by commas. Leave empty for all.',
			},
			{
				displayName: 'Flavor',
				...ofObjects,
				name: 'flavor',
				type: 'options',
				default: '',
				description: 'Model of the phase curve',
				options: [
					{ name: '(Default)', value: '' },
					{ name: 'HG', value: 'HG' },
					{ name: 'HG1G2', value: 'HG1G2' },
				],
			},
			{
				displayName: 'Name',
				...ofObjects,
				name: 'ssoName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Julienpeloton',
				description: 'Return only the object with this name or number',
			},
			{
				displayName: 'Number',
				...ofObjects,
				name: 'ssoNumber',
				type: 'string',
				default: '',
				placeholder: 'e.g. 33803',
				description: 'Return only the object with this name or number',
			},
			{
				displayName: 'Version',
				name: 'version',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2026.08',
				description: 'Year and month, 2026.08 or later. Leave empty for the newest.',
			},
		]),
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const format = item.field<TableFormat>('tableFormat') ?? 'parquet';
		const version = item.option<string>('version');
		const isBulk = item.field('table') === 'ssobulk';
		const stem = `${isBulk ? 'ssobulk' : 'ssoft'}_${version || 'latest'}`;
		if (isBulk) {
			const options = { version };
			return await tableFile(context, client, { endpoint: 'ssobulk', options, format, stem });
		}
		const options = {
			version,
			ssoName: item.option<string>('ssoName'),
			ssoNumber: item.option<string>('ssoNumber'),
			flavor: item.option<string>('flavor'),
			columns: item.option<string>('ssoftColumns'),
		};
		return await tableFile(context, client, { endpoint: 'ssoft', options, format, stem });
	},
};
