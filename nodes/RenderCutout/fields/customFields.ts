import { INTERVALS, STRETCHES } from '@fink/core';
import { convolutionField, optionsOf, parameterFields, renderColormapField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const custom = { preset: ['custom'] };

/** Interval, stretch, colors and smoothing, in astropy's words. */
export const customFields: INodeProperties[] = [
	{
		displayName: 'Interval',
		name: 'interval',
		type: 'options',
		default: 'percentile',
		description: 'Which pixel values become the lowest and the highest color',
		displayOptions: { show: custom },
		options: optionsOf(INTERVALS),
	},
	...parameterFields(INTERVALS, 'interval', custom),
	{
		displayName: 'Stretch',
		name: 'stretch',
		type: 'options',
		default: 'asinh',
		description: 'How the range between the limits is spread over the colors',
		displayOptions: { show: custom },
		options: optionsOf(STRETCHES),
	},
	...parameterFields(STRETCHES, 'stretch', custom),
	{ ...renderColormapField, default: 'gray', displayOptions: { show: custom } },
	{ ...convolutionField, displayOptions: { show: custom } },
];
