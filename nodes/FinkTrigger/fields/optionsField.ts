import { optionsCollection } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { USUAL_IMAGE_HOURS, USUAL_LOOK_BACK_DAYS, USUAL_MAX_PER_POLL } from '../usualOptions';

/** Settings that rarely need a change. */
export const optionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Columns',
		name: 'columns',
		type: 'string',
		default: '',
		placeholder: 'e.g. r:psfFlux,r:band',
		description:
			'Names of the columns to request, separated by commas. Identifiers and the time are always included. Leave empty for all.',
		displayOptions: { show: { '/simplify': [false] } },
	},
	{
		displayName: 'Look-Back (Days)',
		name: 'lookBackDays',
		type: 'number',
		typeOptions: { minValue: 0.1, maxValue: 30, numberPrecision: 2 },
		default: USUAL_LOOK_BACK_DAYS,
		description:
			'How far back to look for alerts that Fink receives late, counted from the newest alert. This time span is read again, with few columns, at every poll, or once an hour if it has more than 2,500 alerts.',
	},
	{
		displayName: 'Max Alerts per Poll',
		name: 'mostPerPoll',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10000 },
		default: USUAL_MAX_PER_POLL,
		description:
			'Maximum number of alerts to return per poll. The others wait for the next poll, oldest first; none are dropped.',
	},
	{
		displayName: 'Wait for Images',
		name: 'waitForImages',
		type: 'boolean',
		default: true,
		description:
			'Whether to hold an alert back until its images are available. They may appear later than its tag. Each poll checks the images of up to 250 alerts.',
	},
	{
		displayName: 'Wait for Images at Most (Hours)',
		name: 'imageHours',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 168, numberPrecision: 2 },
		default: USUAL_IMAGE_HOURS,
		description:
			'Maximum time to wait, counted from the first check. After that, the alert is returned anyway with imagesMissing: true.',
		displayOptions: { show: { waitForImages: [true] } },
	},
]);
