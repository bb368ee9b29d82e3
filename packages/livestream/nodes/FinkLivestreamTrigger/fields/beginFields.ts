import type { INodeProperties } from 'n8n-workflow';

/** Where the trigger begins when the workflow is published. */
export const beginFields: INodeProperties[] = [
	{
		displayName: 'Begin',
		name: 'begin',
		type: 'options',
		default: 'now',
		description:
			'Where to begin when the workflow is published (activated, before n8n 2). After a restart of n8n or a new version of a published workflow, the trigger continues where it was. While another n8n or program reads with the same group ID, the position of the group does not change.',
		options: [
			{
				name: 'Continue',
				value: 'continue',
				description: 'Continue where the group was: catches up with everything since then',
			},
			{
				name: 'From a Time',
				value: 'time',
				description: 'Begin with the alerts that Fink sent at a given time or later',
			},
			{
				name: 'From the Beginning',
				value: 'earliest',
				description:
					'Begin with the oldest alert that Fink still has: several days, possibly hundreds of thousands of alerts',
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
		description: 'Time when Fink sent the first alert to read, in UTC unless a time zone is given',
	},
];
