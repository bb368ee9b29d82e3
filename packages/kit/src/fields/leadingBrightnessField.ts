import type { INodeProperties } from 'n8n-workflow';

/** Which brightness comes first. Nodes add what it comes first in. */
export const leadingBrightnessField: INodeProperties = {
	displayName: 'Leading Brightness',
	name: 'leadingBrightness',
	type: 'options',
	default: 'automatic',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Total for asteroids, cataloged stars, variables and AGN, and sources fainter than the template; otherwise the difference',
		},
		{ name: 'Difference', value: 'difference', description: 'What changed since the template' },
		{ name: 'Total', value: 'total', description: 'All light at the position' },
	],
};
