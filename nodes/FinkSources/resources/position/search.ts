import { simplifyAlert, simplifyObject, type ConeDates, type Row } from '@fink/core';
import { optionsCollection } from '@fink/kit';

import type { Operation } from '../../Operation';
import { dateFields } from '../../fields/dateFields';
import { limitFields } from '../../fields/limitFields';
import { columnOptions } from '../../fields/lookupOptions';
import {
	onlyForItems,
	outputFields,
	recordFieldsField,
	simplifyRecordsField,
} from '../../fields/outputFields';
import { reportAbsentColumns } from '../../output/reportAbsentColumns';
import { reportNothing } from '../../output/reportNothing';
import { tableFile } from '../../output/tableFile';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';

/** The objects around a position, nearest first. */
export const search: Operation = {
	name: 'search',
	title: 'Search',
	description: 'Find the objects around a position (cone search), nearest first',
	action: 'Search a position',
	example:
		'as Source: Get Many, with `{"separationArcsec":1.8,"numberOfDetections":4,"firstDetectionUtc":"2026-07-12T12:00:00.000Z"}`',
	fields: [
		{
			displayName: 'Right Ascension',
			name: 'ra',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 53.2514 or 03:33:00.33',
			description:
				'Right ascension (ICRS). A plain number is in degrees; 03:33:00.33, 03 33 00.33 and 03h33m00.33s are in hours.',
		},
		{
			displayName: 'Declination',
			name: 'dec',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. -27.8610 or -27:51:39.7',
			description:
				'Declination (ICRS) in degrees: -27.8610, -27:51:39.7, -27 51 39.7 or -27d51m39.7s',
		},
		{
			displayName: 'Radius (Arcsec)',
			name: 'radius',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 18000 },
			default: 5,
			required: true,
			description:
				'Search radius, up to 18000 (5°). A larger radius takes longer; beyond 3600 Fink often times out.',
		},
		...outputFields('objects'),
		...limitFields('One item per object, nearest first').map(onlyForItems),
		simplifyRecordsField,
		recordFieldsField,
		optionsCollection([
			...columnOptions,
			{
				displayName: 'Match Dates By',
				name: 'dates',
				type: 'options',
				default: 'within',
				description: "How to compare an object's activity with Start and Stop",
				options: [
					{
						name: 'Active Across the Dates',
						value: 'across',
						description: 'Detected before Stop and after Start, possibly also outside this range',
					},
					{
						name: 'Active Within the Dates',
						value: 'within',
						description: 'First and last detection both between Start and Stop',
					},
				],
			},
			{
				displayName: 'Rows per Sky Pixel',
				name: 'rowsPerPixel',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 10000,
				description:
					'How many entries Fink reads in each sky pixel of 3.4 arcmin before it checks the distance. If there are too few, objects in crowded fields are lost.',
			},
			...dateFields,
		]),
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const options = {
			...item.columns,
			ra: item.field('ra'),
			dec: item.field('dec'),
			radiusArcsec: Number(item.field('radius')),
			start: item.option('start'),
			stop: item.option('stop'),
			dates: item.option<ConeDates>('dates'),
			rowsPerPixel: item.option<number>('rowsPerPixel'),
		};
		if (item.format) {
			const stem = `cone_${String(options.ra)}_${String(options.dec)}_${options.radiusArcsec}arcsec`;
			const { format } = item;
			return await tableFile(context, client, { endpoint: 'conesearch', options, format, stem });
		}
		const limit = item.limit();
		const { rows, absentColumns } = await client.conesearch(options);
		reportAbsentColumns(context, absentColumns);
		reportNothing(
			context,
			rows,
			'No object is around the position: check the coordinates, increase Radius (Arcsec), or remove Start and Stop.',
		);
		const nearest = limit < rows.length ? rows.slice(0, limit) : rows;
		return toItems(item.isSimplified ? nearest.map(simplify) : nearest);
	},
};

/** An object's last alert with what is known of the object: nothing for an asteroid, whose alerts have no history. */
function simplify(row: Row) {
	const alert = simplifyAlert(row);
	const { numberOfDetections, firstDetectionUtc } = simplifyObject(
		alert.diaObjectId === null ? {} : row,
	);
	return { ...alert, numberOfDetections, firstDetectionUtc };
}
