import type { INodeProperties } from 'n8n-workflow';

const FORMS =
	'e.g. 2026-03-06, 2026-03-06 10:00 (UTC unless a time zone is given), or a modified Julian date (TAI) like r:midpointMjdTai';

/** Start and stop of a time window, both included. */
export const dateFields: INodeProperties[] = [
	{
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-03-06 10:00',
		description: `Start of the time window, ${FORMS}. Leave empty for no limit.`,
	},
	{
		displayName: 'Stop',
		name: 'stop',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-03-07',
		description: `End of the time window, ${FORMS}. Leave empty for no limit.`,
	},
];
