import { waitField, waitMinutesField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** Accepts names that are not in the bundled list. */
const allowUnknownColumnsField: INodeProperties = {
	displayName: 'Allow Unknown Columns',
	name: 'allowUnknownColumns',
	type: 'boolean',
	default: false,
	description:
		"Whether to request columns that are not in the node's list, e.g. ones that Fink added recently. When off, a misspelled name is an error.",
};

/** Picker of columns. */
const columnsField: INodeProperties = {
	displayName: 'Column Names or IDs',
	name: 'columns',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'loadColumns' },
	default: [],
	description:
		'Columns to return in addition to IDs and time. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** Both, shown where columns can be chosen. */
export const columnOptions: INodeProperties[] = [allowUnknownColumnsField, columnsField].flatMap(
	whereRaw,
);

/** An option that a simplified record does not show: for raw records and for files. */
export function whereRaw(field: INodeProperties): INodeProperties[] {
	return [
		{ ...field, displayOptions: { show: { '/output': ['items', 'list'], '/simplify': [false] } } },
		{ ...field, displayOptions: { show: { '/output': ['csv', 'parquet', 'votable'] } } },
	];
}

/** Options for waiting for rows that Fink does not have yet, for lookups of objects. */
export const waitOptions: INodeProperties[] = [
	waitMinutesField,
	waitField('Wait for Fresh Alerts', 'rows'),
];
