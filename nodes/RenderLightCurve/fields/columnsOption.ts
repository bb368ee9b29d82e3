import { FLUX_UNITS } from '@fink/core';
import { namesAsOptions } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** A field that takes the name of a column. */
function column(
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder, description };
}

/** Which columns of other surveys' tables hold what a light curve needs. */
export const columnsOption: INodeProperties = {
	displayName: 'Columns',
	name: 'columns',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add columns',
	description:
		'Names of the columns, for rows that do not come from Fink or Rubin. Empty columns are found by their usual names.',
	options: [
		{
			displayName: 'Names',
			name: 'map',
			values: [
				column(
					'Band',
					'band',
					'e.g. filter',
					'Bands as text, or as ZTF numbers 1 (g), 2 (r), 3 (i)',
				),
				column('Flux', 'flux', 'e.g. flux', 'Flux of the quantity to plot'),
				column('Flux Error', 'fluxError', 'e.g. fluxerr', 'One standard deviation of the flux'),
				{
					displayName: 'Flux Unit',
					name: 'fluxUnit',
					type: 'options',
					default: 'nJy',
					description: 'Unit of the flux and its error',
					options: namesAsOptions(Object.keys(FLUX_UNITS)),
				},
				column(
					'Forced',
					'forced',
					'e.g. forced',
					'Column that marks forced photometry: true, 1, yes or an ID',
				),
				column('ID', 'id', 'e.g. candid', 'ID of the measurement, as text'),
				column('Magnitude', 'magnitude', 'e.g. mag', 'AB magnitude, used if a row has no flux'),
				column(
					'Magnitude Error',
					'magnitudeError',
					'e.g. magerr',
					'One standard deviation of the magnitude',
				),
				column('Object ID', 'object', 'e.g. objectId', 'ID or name of the object, as text'),
				column('Time', 'time', 'e.g. mjd', 'Time of the measurement in days'),
				{
					displayName: 'Time Format',
					name: 'timeFormat',
					type: 'options',
					default: 'auto',
					description: 'Format of the times',
					options: [
						{
							name: 'Automatic',
							value: 'auto',
							description: 'Julian Date above 2400000.5, otherwise Modified Julian Date',
						},
						{ name: 'Julian Date', value: 'jd' },
						{ name: 'Modified Julian Date', value: 'mjd' },
					],
				},
				{
					displayName: 'Time Scale',
					name: 'timeScale',
					type: 'options',
					default: 'tai',
					description: 'Scale of the times; most other surveys use UTC, which is 37 s behind TAI',
					options: [
						{ name: 'TAI', value: 'tai' },
						{ name: 'UTC', value: 'utc' },
					],
				},
			],
		},
	],
};
