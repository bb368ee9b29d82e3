import { EmptyAnswerError, simplifyAlert } from '@fink/core';
import { optionsCollection } from '@fink/kit';

import type { Operation } from '../../Operation';
import { limitFields } from '../../fields/limitFields';
import { columnOptions, whereRaw } from '../../fields/lookupOptions';
import {
	onlyForItems,
	outputFields,
	recordFieldsField,
	simplifyRecordsField,
} from '../../fields/outputFields';
import { markCut, mayMark } from '../../output/markCut';
import { reportAbsentColumns } from '../../output/reportAbsentColumns';
import { tableFile } from '../../output/tableFile';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';

/** The alerts of an asteroid or comet, newest first. */
export const get: Operation = {
	name: 'get',
	title: 'Get',
	description: 'Retrieve the alerts of an asteroid or comet by name or number, newest first',
	action: 'Get a solar system object',
	example:
		'`{"diaSourceId":"170666304474710039","diaObjectId":null,"ssObjectId":"21163624394469969","designation":"2004 JQ12","leadingBrightness":"total","scienceMagnitude":21.4}`',
	fields: [
		{
			displayName: 'Name or Number',
			name: 'ssoName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 8467, Julienpeloton or 2010 JO69',
			description: 'Number, name, designation or packed designation. Separate several with commas.',
		},
		...outputFields('detections'),
		...limitFields('The newest alerts').map(onlyForItems),
		simplifyRecordsField,
		recordFieldsField,
		optionsCollection([
			...columnOptions,
			...whereRaw({
				displayName: 'With Ephemerides',
				name: 'withEphemerides',
				type: 'boolean',
				default: false,
				description:
					'Whether to add the computed position, distance and phase (IMCCE Miriade) to the raw record. This is slow.',
			}),
		]),
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const names = String(item.field('ssoName') ?? '');
		const options = {
			...item.columns,
			names,
			withEphemerides: item.option<boolean>('withEphemerides'),
		};
		if (item.format) {
			const stem = `sso_${names}`;
			const { format } = item;
			return await tableFile(context, client, { endpoint: 'sso', options, format, stem });
		}
		const limit = item.limit();
		const { rows, absentColumns } = await client.sso(options);
		if (rows.length === 0) throw nothingOf(names);
		reportAbsentColumns(context, absentColumns);
		const newest = limit < rows.length ? rows.slice(0, limit) : rows;
		const records = item.isSimplified ? newest.map((row) => simplifyAlert(row)) : newest;
		return toItems(mayMark(item) ? markCut(records, newest, rows) : records);
	},
};

function nothingOf(names: string): EmptyAnswerError {
	return new EmptyAnswerError(`Fink has no alert of ${names}`, {
		advice:
			'The name is known, but Rubin has not seen the object, or only before 2026-02-20, when alerts were not yet linked to Solar System objects.',
	});
}
