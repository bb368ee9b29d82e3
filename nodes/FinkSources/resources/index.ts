import type { INodeProperties } from 'n8n-workflow';

import { fieldsOf, type Operation } from '../../shared/Operation';
import { sourceOperations } from './source';

/** Every operation of Fink Sources, by resource. */
export const OPERATIONS: Record<string, Operation[]> = {
	source: sourceOperations,
};

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'source',
	options: [
		{
			name: 'Source',
			value: 'source',
			description: 'One detection of an object (a diaSource, one alert)',
		},
	],
};

/** `getAll` is the operation that every resource has. */
const operationFields: INodeProperties[] = Object.entries(OPERATIONS).map(
	([resource, operations]) => ({
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ option }) => option),
		default: 'getAll',
	}),
);

/** All fields of the node. */
export const finkSourcesProperties: INodeProperties[] = [
	resourceField,
	...operationFields,
	...Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		operations.flatMap((operation) => fieldsOf(resource, operation)),
	),
];
