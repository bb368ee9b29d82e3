import type { INodeProperties } from 'n8n-workflow';

import { OPERATIONS } from './operations';

/** What to do with the stream. */
export const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['stream'] } },
	default: 'getAlerts',
	options: OPERATIONS.map(({ name, title, description, action }) => ({
		name: title,
		value: name,
		description,
		action,
	})),
};

/** The fields of Fink Livestream, in the order of the panel. */
export const livestreamProperties: INodeProperties[] = [
	// The only resource: without one, n8n describes all operations alike to an AI agent.
	{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'stream' },
	operationField,
	...fieldsOfOperations(),
];

/** Each field once, shown for the operations that have it. */
function fieldsOfOperations(): INodeProperties[] {
	const shown = new Map<INodeProperties, string[]>();
	for (const { name, fields } of OPERATIONS) {
		for (const field of fields) shown.set(field, [...(shown.get(field) ?? []), name]);
	}
	return [...shown].map(([field, operation]) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, operation },
		},
	}));
}
