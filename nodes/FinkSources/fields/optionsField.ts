import { waitField, waitMinutesField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** A collection of rarely needed fields. */
export function optionsField(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	};
}

/** Picker of columns, and the way around it. */
export const allowUnknownColumnsField: INodeProperties = {
	displayName: 'Allow Unknown Columns',
	name: 'allowUnknownColumns',
	type: 'boolean',
	default: false,
	description:
		'Whether to ask for columns that the bundled list does not have, e.g. ones that Fink added lately. Off, a misspelled name is an error.',
};

export const columnsField: INodeProperties = {
	displayName: 'Column Names or IDs',
	name: 'columns',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'loadColumns' },
	default: [],
	description:
		'With Simplify off and for files: only these columns, beside IDs and time. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** Waiting for what Fink does not have yet, for lookups of objects. */
export const waitOptions: INodeProperties[] = [
	waitMinutesField,
	waitField('Wait for Fresh Alerts', 'rows'),
];
