import type { INodeProperties } from 'n8n-workflow';

/** What counts as observable. */
export const limitFields: INodeProperties[] = [
	{
		displayName: 'Limit By',
		name: 'limitBy',
		type: 'options',
		default: 'altitude',
		description: 'How to specify the lowest allowed position above the horizon',
		options: [
			{ name: 'Airmass', value: 'airmass' },
			{ name: 'Altitude', value: 'altitude' },
		],
	},
	{
		displayName: 'Minimum Altitude',
		name: 'minAltitude',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 89 },
		default: 30,
		description: 'Lowest altitude in degrees above the horizon, without refraction',
		displayOptions: { show: { limitBy: ['altitude'] } },
	},
	{
		displayName: 'Maximum Airmass',
		name: 'maxAirmass',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 2,
		description: 'Highest airmass; 2 is 30 degrees above the horizon',
		displayOptions: { show: { limitBy: ['airmass'] } },
	},
	{
		displayName: 'Darkness',
		name: 'darkness',
		type: 'options',
		default: -18,
		description: 'How far the Sun must be below the horizon',
		options: [
			{ name: 'Astronomical (-18°)', value: -18 },
			{ name: 'Civil (-6°)', value: -6 },
			{ name: 'Nautical (-12°)', value: -12 },
		],
	},
];
