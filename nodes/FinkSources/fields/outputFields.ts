import type { INodeProperties } from 'n8n-workflow';

/** Items, or the server's own file. */
export const outputField: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'items',
	description: 'What to return; files are passed on as the server writes them, in the field data',
	options: [
		{ name: 'CSV File', value: 'csv', description: 'Text, with all digits of every number' },
		{ name: 'Items', value: 'items', description: 'One item per record, with exact IDs' },
		{ name: 'Parquet File', value: 'parquet', description: 'For pandas, polars and DuckDB' },
		{ name: 'VOTable File', value: 'votable', description: 'For TOPCAT, Aladin and astropy' },
	],
};

/** Only for items: files are never changed. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { show: { output: ['items'] } },
};

/** `simplifyField` for operations that make no files. */
export const simplifyItemsField: INodeProperties = { ...simplifyField, displayOptions: undefined };

/** A field that files don't have. */
export function onlyForItems(field: INodeProperties): INodeProperties {
	const show = { ...field.displayOptions?.show, output: ['items'] };
	return { ...field, displayOptions: { show } };
}
