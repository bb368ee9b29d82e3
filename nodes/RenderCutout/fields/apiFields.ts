import { API_STRETCHES } from '@fink/core';
import {
	colormapField,
	convolutionField,
	lowerPercentileField,
	optionsOf,
	upperPercentileField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** The options of Fink's own image treatment, for the two presets that follow it. */
export const apiFields: INodeProperties[] = [
	{
		displayName: 'API Options',
		name: 'apiOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: {
			show: { preset: ['finkApi', 'documented'] },
			hide: { layout: ['rgb'] },
		},
		options: [
			colormapField,
			convolutionField,
			{
				...lowerPercentileField,
				description:
					'Percentile of the pixels that becomes the lowest color. Has no effect with the sigmoid stretch.',
				displayOptions: { show: { '/preset': ['documented'] } },
			},
			{
				displayName: 'Stretch',
				name: 'stretch',
				type: 'options',
				default: 'sigmoid',
				description: "How pixel values become brightness, by the API's names",
				options: optionsOf(API_STRETCHES.filter((stretch) => !('isAlias' in stretch))),
			},
			{
				...upperPercentileField,
				description:
					'Percentile of the pixels that becomes the highest color. Has no effect with the sigmoid stretch.',
				displayOptions: { show: { '/preset': ['documented'] } },
			},
		],
	},
];
