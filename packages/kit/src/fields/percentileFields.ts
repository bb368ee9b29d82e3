import type { INodeProperties } from 'n8n-workflow';

const PERCENTILE = { type: 'number', typeOptions: { minValue: 0, maxValue: 100 } } as const;

/** The lower of the two percentiles that Fink's API knows. Nodes add what it does there. */
export const lowerPercentileField: INodeProperties = {
	displayName: 'Lower Percentile',
	name: 'pmin',
	...PERCENTILE,
	default: 0.5,
};

/** The upper one. */
export const upperPercentileField: INodeProperties = {
	displayName: 'Upper Percentile',
	name: 'pmax',
	...PERCENTILE,
	default: 99.5,
};
