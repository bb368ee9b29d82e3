import type { Choice } from '@fink/core';
import type { INodePropertyOptions } from 'n8n-workflow';

/** The options of a drop-down list, sorted by title as n8n's own are. */
export function optionsOf(choices: readonly Choice[]): INodePropertyOptions[] {
	return choices.map(optionOf).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A choice as an option of a drop-down list. */
export function optionOf({ name, title, description }: Choice): INodePropertyOptions {
	return { name: title, value: name, ...(description !== undefined && { description }) };
}
