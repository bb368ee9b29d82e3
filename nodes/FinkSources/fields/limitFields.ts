import { limitField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** Return All and Limit. @param hint - What is counted, and which come first. */
export function limitFields(hint: string): INodeProperties[] {
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{ ...limitField, hint, displayOptions: { show: { returnAll: [false] } } },
	];
}
