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

/** Which columns of tables from elsewhere hold what a light curve needs. */
export const columnsOption: INodeProperties = {
	displayName: 'Columns',
	name: 'columns',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add columns',
	description:
		'For rows that do not come from Fink or Rubin: the names of their columns. What is left empty is looked for under its own name.',
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
				column('Flux', 'flux', 'e.g. flux', 'Flux of the quantity that is drawn'),
				column('Flux Error', 'fluxError', 'e.g. fluxerr', 'One standard deviation of the flux'),
				{
					displayName: 'Flux Unit',
					name: 'fluxUnit',
					type: 'options',
					default: 'nJy',
					description: 'Unit of the flux and its error',
					options: [
						{ name: 'Jy', value: 'Jy' },
						{ name: 'mJy', value: 'mJy' },
						{ name: 'nJy', value: 'nJy' },
						{ name: 'µJy', value: 'µJy' },
					],
				},
				column(
					'Forced',
					'forced',
					'e.g. forced',
					'Whether a row is forced photometry: true, 1, yes or an ID',
				),
				column('ID', 'id', 'e.g. candid', 'ID of the measurement, as text'),
				column('Magnitude', 'magnitude', 'e.g. mag', 'AB magnitude, used where a row has no flux'),
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
					description: 'What the times are counted from',
					options: [
						{
							name: 'Automatic',
							value: 'auto',
							description: 'Julian date from 2400000.5 on, or else modified',
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
