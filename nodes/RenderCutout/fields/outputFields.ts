import { optionsCollection } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { pictureOptions } from './pictureOptions';
import { tripletOptions } from './tripletOptions';
import { visitOptions } from './visitOptions';

/** What the picture file is like. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 4096 },
		default: 300,
		description: 'Longer side of each cutout in the picture, in pixels; 0 keeps its size',
		displayOptions: { hide: { layout: ['findingChart'] } },
	},
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 100, maxValue: 4096 },
		default: 1000,
		description: 'Side of the chart in pixels, without header and table',
		displayOptions: { show: { layout: ['findingChart'] } },
	},
	optionsCollection([...pictureOptions, ...tripletOptions, ...visitOptions]),
];
