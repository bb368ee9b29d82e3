import type { Choice } from '@fink/core';
import type { INodePropertyOptions } from 'n8n-workflow';

/** The options of a drop-down list, sorted by title as n8n's own are. */
export function optionsOf(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices
		.map(({ name, title, description }) => ({
			name: title,
			value: name,
			...(description !== undefined && { description }),
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
