import type { INodeProperties } from 'n8n-workflow';

/** The collection Options: settings that rarely need a change, in alphabetical order of their labels. */
export function optionsCollection(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	};
}
