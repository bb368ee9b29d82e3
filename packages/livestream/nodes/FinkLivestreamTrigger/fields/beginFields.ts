import type { INodeProperties } from 'n8n-workflow';

/** Where the trigger begins when the workflow is activated. */
export const beginFields: INodeProperties[] = [
	{
		displayName: 'Begin',
		name: 'begin',
		type: 'options',
		default: 'now',
		description:
			'Where to begin when the workflow is activated. Restarting n8n does not count as activation: the trigger then continues where it was. While another n8n or program reads with the same group ID, its position stays.',
		options: [
			{
				name: 'Continue',
				value: 'continue',
				description: 'Where the group was: catches up with everything since then',
			},
			{
				name: 'From a Time',
				value: 'time',
				description: 'With the alerts that Fink sent from a time on',
			},
			{
				name: 'From the Beginning',
				value: 'earliest',
				description:
					'With the oldest alert that Fink still has: several days, perhaps 100,000s of alerts',
			},
			{ name: 'Now', value: 'now', description: 'Only alerts that Fink sends from now on' },
		],
	},
	{
		displayName: 'Time',
		name: 'beginTime',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { begin: ['time'] } },
		description: 'When Fink sent the first alert to read; a time without zone is UTC',
	},
];
