import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './Operation';
import { RESOURCES } from './resources';

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'source',
	options: RESOURCES.map(({ name, title, description }) => ({
		name: title,
		value: name,
		description,
	})),
};

/** All fields of the node, made from the list of resources. */
export const finkSourcesProperties: INodeProperties[] = [
	resourceField,
	...RESOURCES.map(operationField),
	...RESOURCES.flatMap((resource) =>
		resource.operations.flatMap((operation) => fieldsOf(resource, operation)),
	),
];

function operationField({ name: resource, operations }: Resource): INodeProperties {
	const [{ name: first }] = operations;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(({ name, title, description, action }) => ({
			name: title,
			value: name,
			description,
			action,
		})),
		default: first,
	};
}

/** The fields of an operation, shown only while it is chosen. */
function fieldsOf(resource: Resource, { name, fields }: Operation): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, resource: [resource.name], operation: [name] },
		},
	}));
}
