import type { INodeProperties } from 'n8n-workflow';

/** What rarely needs a change. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'string',
			default: '',
			placeholder: 'e.g. r:psfFlux,r:band',
			description:
				'Names of the columns to ask for, separated by commas. Identifiers and time always come too. Empty means all.',
			displayOptions: { show: { '/simplify': [false] } },
		},
		{
			displayName: 'Look-Back (Days)',
			name: 'lookBackDays',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 30, numberPrecision: 2 },
			default: 2,
			description:
				'How much older than the newest one an alert may be that Fink gets late. This much is read again, in short form: at every poll, or once an hour where it holds more than 2,500 alerts.',
		},
		{
			displayName: 'Max Alerts per Poll',
			name: 'mostPerPoll',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10000 },
			default: 1000,
			description: 'More alerts wait for the next poll, oldest first; none is dropped',
		},
		{
			displayName: 'Wait for Images',
			name: 'waitForImages',
			type: 'boolean',
			default: true,
			description:
				'Whether to hold an alert back until its images are there, which can be later than its tag. Each poll looks for those of up to 250 alerts.',
		},
		{
			displayName: 'Wait for Images at Most (Hours)',
			name: 'imageHours',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 168, numberPrecision: 2 },
			default: 6,
			description:
				'Counted from the first look for them. Then the alert comes all the same, with imagesMissing: true.',
			displayOptions: { show: { waitForImages: [true] } },
		},
	],
};
