import type { INodeProperties } from 'n8n-workflow';

/** How many alerts an execution gets. */
export const batchFields: INodeProperties[] = [
	{
		displayName: 'Alerts per Execution',
		name: 'maxAlerts',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000 },
		default: 10,
		description:
			'Maximum number of alerts that start one execution together. They come from one partition of a topic; Fink spreads alerts over ten.',
	},
	{
		displayName: 'Wait for Others (Seconds)',
		name: 'maxSeconds',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 3600, numberPrecision: 1 },
		default: 2,
		description: 'Maximum time that an alert waits for others to join its execution',
	},
];
