import type { INodeProperties } from 'n8n-workflow';

const shown = { show: { layout: ['findingChart'] } };

/** What a finding chart shows. */
export const chartFields: INodeProperties[] = [
	{
		displayName: 'Target Right Ascension',
		name: 'targetRa',
		type: 'string',
		default: '={{ $json.ra ?? $json["r:ra"] ?? "" }}',
		placeholder: 'e.g. 53.16 or 03:32:38.4',
		description:
			'Right ascension (ICRS) in degrees, or in hours as text with colons. If empty, the center of the image is used.',
		displayOptions: shown,
	},
	{
		displayName: 'Target Declination',
		name: 'targetDec',
		type: 'string',
		default: '={{ $json.dec ?? $json["r:dec"] ?? "" }}',
		placeholder: 'e.g. -27.8 or -27:48:00',
		description: 'Declination (ICRS) in degrees, or as text with colons',
		displayOptions: shown,
	},
	{
		displayName: 'Field Width (Arcmin)',
		name: 'fieldArcmin',
		type: 'number',
		typeOptions: { minValue: 2, maxValue: 10 },
		default: 5,
		description: 'Side of the chart on the sky, 2 to 10 arcminutes',
		displayOptions: shown,
	},
	{
		displayName: 'Offset Stars',
		name: 'offsetStars',
		type: 'json',
		default: '[]',
		description:
			'List of stars from which the telescope moves to the target: at most 20 objects with ra and dec in degrees, and optionally mag and name. Without stars, the chart says that it has no offsets.',
		displayOptions: shown,
	},
];
