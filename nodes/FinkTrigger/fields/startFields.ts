import type { INodeProperties } from 'n8n-workflow';

/** Where the trigger begins when the workflow is activated. */
export const startFields: INodeProperties[] = [
	{
		displayName: 'On Activation',
		name: 'onActivation',
		type: 'options',
		default: 'now',
		description:
			'With what to begin when the workflow is activated. A restart of n8n is no activation: the trigger then goes on where it was.',
		options: [
			{
				name: 'Begin Now',
				value: 'now',
				description: 'Only alerts that Fink gets from now on',
			},
			{
				name: 'Continue',
				value: 'continue',
				description: 'Catch up with everything since the workflow was last active',
			},
			{
				name: 'Emit Last Hours',
				value: 'lastHours',
				description: 'The alerts of the last hours at once, then all new ones',
			},
		],
	},
	{
		displayName: 'Hours',
		name: 'hours',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 24,
		displayOptions: { show: { onActivation: ['lastHours'] } },
		description: 'How far back to begin, by the time of the exposure',
	},
];
