import { RECORD_FIELDS } from '@fink/core';
import { optionsOf, simplifyField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** Outputs made of records; the others are files. */
const RECORDS = ['items', 'list'] as const;

/** Items, a list in the input item, or the server's own file. */
const outputField: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'items',
	description:
		'What to return. Files are passed on as the server sends them, in the binary field data.',
	options: [
		{ name: 'CSV File', value: 'csv', description: 'Text, with all digits of every number' },
		{ name: 'Items', value: 'items', description: 'One item per record, with exact IDs' },
		{
			name: 'List in Input Item',
			value: 'list',
			description: 'All records in one field of the input item, which keeps its fields and files',
		},
		{ name: 'Parquet File', value: 'parquet', description: 'For pandas, polars and DuckDB' },
		{ name: 'VOTable File', value: 'votable', description: 'For TOPCAT, Aladin and astropy' },
	],
};

/** What to return, and where to put a list. @param name - Default name of the list, e.g. `detections`. */
export function outputFields(name: string): INodeProperties[] {
	const listField: INodeProperties = {
		displayName: 'List Field',
		name: 'listField',
		type: 'string',
		default: name,
		placeholder: `e.g. ${name}`,
		description: 'Name of the field of the input item to put the list of records in',
		displayOptions: { show: { output: ['list'] } },
	};
	return [outputField, listField];
}

/** Only for records: files are never changed. */
export const simplifyRecordsField: INodeProperties = {
	...simplifyField,
	displayOptions: { show: { output: [...RECORDS] } },
};

/** How much of a simplified record of an alert is returned. */
export const recordFieldsField: INodeProperties = {
	displayName: 'Fields',
	name: 'recordFields',
	type: 'options',
	default: 'all',
	description: 'How much of each record to return',
	options: optionsOf(RECORD_FIELDS),
	displayOptions: { show: { simplify: [true], output: [...RECORDS] } },
};

/** `simplifyField` for operations that make no files. */
export const simplifyItemsField: INodeProperties = { ...simplifyField, displayOptions: undefined };

/** A field that is hidden for files. */
export function onlyForItems(field: INodeProperties): INodeProperties {
	const show = { ...field.displayOptions?.show, output: [...RECORDS] };
	return { ...field, displayOptions: { show } };
}
