import { simplifyRecord } from '@fink/core';

import type { Operation } from '../../Operation';
import { limitFields } from '../../fields/limitFields';
import { onlyForItems, outputFields, simplifyRecordsField } from '../../fields/outputFields';
import { reportNothing } from '../../output/reportNothing';
import { tableFile } from '../../output/tableFile';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';

/** Numbers per observing night, latest night first. */
export const getMany: Operation = {
	name: 'getAll',
	title: 'Get Many',
	description: 'Retrieve the numbers of alerts, objects and exposures per night, newest first',
	action: 'Get many statistics',
	example: '`{"night":"20260714","alerts":744559,"objects":512345,"visits":321}`',
	fields: [
		{
			displayName: 'Night',
			name: 'night',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-07-14',
			description: 'A night, a month (2026-07) or a year (2026). Leave empty for all nights.',
		},
		...outputFields('nights'),
		...limitFields('The latest nights').map(onlyForItems),
		simplifyRecordsField,
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const options = { date: item.field('night') };
		if (item.format) {
			const stem = `statistics_${String(options.date || 'all')}`;
			const { format } = item;
			return await tableFile(context, client, { endpoint: 'statistics', options, format, stem });
		}
		const limit = item.limit();
		const rows = [...(await client.statistics(options))].sort((a, b) =>
			String(b['f:night']).localeCompare(String(a['f:night'])),
		);
		reportNothing(
			context,
			rows,
			'Fink has no statistics for this night. Leave Night empty to see all nights.',
		);
		const latest = limit < rows.length ? rows.slice(0, limit) : rows;
		return toItems(item.isSimplified ? latest.map((row) => simplifyRecord(row)) : latest);
	},
};
