import { OBSERVATION_PICTURES } from '@fink/core';
import { optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What to draw. */
export const pictureFields: INodeProperties[] = [
	{
		displayName: 'Picture',
		name: 'picture',
		type: 'options',
		default: 'none',
		description:
			'Which picture to draw for each night. Plan Night draws up to 12 targets in one picture.',
		options: [
			...optionsOf(OBSERVATION_PICTURES),
			{ name: 'None', value: 'none', description: 'Only numbers and sentences' },
		],
	},
];
