import { RECORD_FIELDS } from '@fink/core';
import { optionsOf, simplifyField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What the node returns. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Group By',
		name: 'groupBy',
		type: 'options',
		default: 'alert',
		description: 'What each item represents',
		options: [
			{ name: 'Alert', value: 'alert', description: 'One item for each new alert' },
			{
				name: 'Object',
				value: 'object',
				description: 'One item for each object: its newest alert, how many are new, and their list',
			},
			{
				name: 'Position',
				value: 'position',
				description:
					'Like Object, but objects close to each other count as one, since Rubin splits some transients',
			},
		],
	},
	{
		displayName: 'Same Transient Within (Arcsec)',
		name: 'sameTransientArcsec',
		type: 'number',
		typeOptions: { minValue: 0.1, maxValue: 60 },
		default: 1.5,
		displayOptions: { show: { groupBy: ['position'] } },
		description: 'Maximum distance between alerts of different objects that belong to one item',
	},
	simplifyField,
	{
		displayName: 'Fields',
		name: 'recordFields',
		type: 'options',
		default: 'all',
		description: 'How much of each alert to return',
		options: optionsOf(RECORD_FIELDS),
		displayOptions: { show: { simplify: [true], groupBy: ['alert'] } },
	},
];
