import { tagField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What is watched. */
export const watchFields: INodeProperties[] = [
	{
		displayName: 'Watch',
		name: 'watch',
		type: 'options',
		noDataExpression: true,
		default: 'tag',
		description: 'What to watch for new alerts',
		options: [
			{
				name: 'Objects',
				value: 'objects',
				description: 'New detections of objects whose diaObjectIds are known',
			},
			{
				name: 'Positions',
				value: 'positions',
				description: 'New alerts at positions on the sky, including sources that appear later',
			},
			{ name: 'Tag', value: 'tag', description: "Alerts that one of Fink's filters selects" },
		],
	},
	{ ...tagField, displayOptions: { show: { watch: ['tag'] } } },
	{
		displayName: 'Object IDs',
		name: 'diaObjectIds',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. 169830579938263176',
		displayOptions: { show: { watch: ['objects'] } },
		description:
			'The diaObjectIds, as text, separated by commas, spaces or line breaks, e.g. pasted from a table. Links to objects on the Fink portal work too. An object that is added later starts with its next alert.',
	},
	{
		displayName: 'Positions',
		name: 'positions',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. 53.2514 -27.8610 5 SN 2026pwj',
		displayOptions: { show: { watch: ['positions'] } },
		description:
			'One position per line: right ascension and declination in degrees, or e.g. as 03:33:00.33 -27:51:39.7 or 3h33m0.33s -27d51m39.7s. A third number is the radius of this position in arcseconds; a name may follow. At most 500, since each costs one request per poll.',
	},
	{
		displayName: 'Radius (Arcsec)',
		name: 'radiusArcsec',
		type: 'number',
		typeOptions: { minValue: 0.1, maxValue: 600 },
		default: 5,
		displayOptions: { show: { watch: ['positions'] } },
		description:
			'Maximum distance of an object from a position, for positions without their own radius',
	},
];
