import type { INodeProperties } from 'n8n-workflow';

/** The largest number of results, 50 by default, as in n8n's own nodes. */
export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};
