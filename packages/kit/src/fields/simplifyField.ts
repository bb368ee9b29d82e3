import type { INodeProperties } from 'n8n-workflow';

/** Whether items are simplified records or what the server or the packet says. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
