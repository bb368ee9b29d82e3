import { simplifyAlert } from '@fink/core';
import { optionsCollection, tagField } from '@fink/kit';

import type { Operation } from '../../Operation';
import { dateFields } from '../../fields/dateFields';
import { limitFields } from '../../fields/limitFields';
import { columnOptions } from '../../fields/lookupOptions';
import { outputFields, recordFieldsField, simplifyRecordsField } from '../../fields/outputFields';
import { tableFile } from '../../output/tableFile';
import { toItems } from '../../output/toItems';
import { reportAbsentColumns } from '../../output/reportAbsentColumns';
import { reportCrowdedTimes } from '../../output/reportCrowdedTimes';
import { reportNothing } from '../../output/reportNothing';
import { readParameters } from '../../readParameters';

/** Rows of a file when all are asked for: one request can't be paged. */
const MAX_IN_FILE = 100_000;

/** The alerts that carry a tag, newest first, page by page until the window is complete. */
export const getAlerts: Operation = {
	name: 'getAlerts',
	title: 'Get Alerts',
	description: 'Retrieve the alerts that carry a tag, newest first',
	action: 'Get alerts of a tag',
	example: 'as Source: Get Many, without `daysSinceFirstDetection`',
	fields: [
		tagField,
		...dateFields,
		...outputFields('alerts'),
		...limitFields('The newest of the time window'),
		simplifyRecordsField,
		recordFieldsField,
		optionsCollection([...columnOptions]),
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const tag = item.field<string>('tag') ?? '';
		const search = {
			...item.columns,
			tag,
			start: item.field('start'),
			stop: item.field('stop'),
		};
		const limit = item.limit();
		if (item.format) {
			return await tableFile(context, client, {
				endpoint: 'tags',
				options: { ...search, n: Math.min(limit, MAX_IN_FILE) },
				format: item.format,
				stem: tag,
			});
		}
		const { rows, absentColumns, crowdedTimes } = await client.tagWindow({ ...search, limit });
		reportAbsentColumns(context, absentColumns);
		reportCrowdedTimes(context, crowdedTimes);
		reportNothing(
			context,
			rows,
			`No alert of ${tag} is in the time window: choose an earlier Start or a later Stop, or leave both empty.`,
		);
		return toItems(item.isSimplified ? rows.map((row) => simplifyAlert(row)) : rows);
	},
};
