import type { INodeProperties } from 'n8n-workflow';

/** The collection Options: settings that rarely need a change, put into the alphabetical order of their labels. */
export function optionsCollection(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	};
}
