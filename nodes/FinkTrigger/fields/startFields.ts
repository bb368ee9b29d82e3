import type { INodeProperties } from 'n8n-workflow';

/** Where the trigger starts when the workflow is published. */
export const startFields: INodeProperties[] = [
	{
		displayName: 'When Published',
		name: 'onActivation',
		type: 'options',
		default: 'now',
		description:
			'Where to start when the workflow is published (activated, before n8n 2). After a restart of n8n or a new version of a published workflow, the trigger continues where it was.',
		options: [
			{
				name: 'Begin Now',
				value: 'now',
				description: 'Only alerts that Fink receives from now on',
			},
			{
				name: 'Continue',
				value: 'continue',
				description: 'Catch up with everything since the workflow was last published',
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
