import { API_STRETCHES } from '@fink/core';
import {
	colormapField,
	convolutionField,
	lowerPercentileField,
	optionsOf,
	upperPercentileField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const STRETCHES = API_STRETCHES.filter((stretch) => !('isAlias' in stretch));

/** Percentiles have no effect with the usual stretch, Sigmoid, and in the API as it is. */
const wherePercentiles = {
	displayOptions: {
		show: {
			'/preset': ['documented'],
			stretch: STRETCHES.map(({ name }): string => name).filter((name) => name !== 'sigmoid'),
		},
	},
};

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
				description: 'Percentile of the pixels that becomes the lowest color',
				...wherePercentiles,
			},
			{
				displayName: 'Stretch',
				name: 'stretch',
				type: 'options',
				default: 'sigmoid',
				description: "How pixel values become brightness, by the API's names",
				options: optionsOf(STRETCHES),
			},
			{
				...upperPercentileField,
				description: 'Percentile of the pixels that becomes the highest color',
				...wherePercentiles,
			},
		],
	},
];
