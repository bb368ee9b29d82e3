import type { INodeProperties } from 'n8n-workflow';

/** Where the trigger starts when the workflow is activated. */
export const startFields: INodeProperties[] = [
	{
		displayName: 'On Activation',
		name: 'onActivation',
		type: 'options',
		default: 'now',
		description:
			'Where to start when the workflow is activated. Restarting n8n does not count as activation: the trigger then continues where it was.',
		options: [
			{
				name: 'Begin Now',
				value: 'now',
				description: 'Only alerts that Fink receives from now on',
			},
			{
				name: 'Continue',
				value: 'continue',
				description: 'Catch up with everything since the workflow was last active',
			},
			{
				name: 'Emit Last Hours',
				value: 'lastHours',
				description: 'Return the alerts of the last hours first, then all new ones',
			},
		],
	},
	{
		displayName: 'Hours',
		name: 'hours',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 87600 },
		default: 24,
		displayOptions: { show: { onActivation: ['lastHours'] } },
		description: 'How many hours to go back, by the time of the exposure',
	},
];
