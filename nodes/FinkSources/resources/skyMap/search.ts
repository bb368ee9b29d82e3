import { simplifyAlert } from '@fink/core';

import type { Operation } from '../../Operation';
import { limitFields } from '../../fields/limitFields';
import {
	onlyForItems,
	outputFields,
	recordFieldsField,
	simplifyRecordsField,
} from '../../fields/outputFields';
import { reportNothing } from '../../output/reportNothing';
import { tableFile } from '../../output/tableFile';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';

/** The alerts inside the sky map of a gravitational-wave event. */
export const search: Operation = {
	name: 'search',
	title: 'Search',
	description: 'Find the alerts inside the sky map of a gravitational-wave event',
	action: 'Search a sky map',
	example: 'as Source: Get Many',
	isUnconfirmed: true,
	fields: [
		{
			displayName: 'Event Name',
			name: 'eventName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. S230709bi',
			description: 'The name of the event in GraceDB',
		},
		{
			displayName: 'Credible Level',
			name: 'credibleLevel',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 3 },
			default: 0.2,
			required: true,
			description:
				'How much of the map to search, from 0 to 1: 0.2 is the small, most probable part, 0.9 is nearly all of it',
		},
		...outputFields('alerts'),
		...limitFields('The newest alerts').map(onlyForItems),
		simplifyRecordsField,
		recordFieldsField,
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const options = {
			eventName: String(item.field('eventName') ?? ''),
			credibleLevel: Number(item.field('credibleLevel')),
		};
		if (item.format) {
			const stem = `skymap_${options.eventName}`;
			const { format } = item;
			return await tableFile(context, client, { endpoint: 'skymap', options, format, stem });
		}
		const limit = item.limit();
		const rows = await client.skymap(options);
		reportNothing(
			context,
			rows,
			'No alert is in this part of the sky map: increase Credible Level.',
		);
		const newest = limit < rows.length ? rows.slice(0, limit) : rows;
		return toItems(item.isSimplified ? newest.map((row) => simplifyAlert(row)) : newest);
	},
};
