import type { INodePropertyOptions } from 'n8n-workflow';

/** The options of a drop-down list whose names explain themselves, e.g. bands. */
export function namesAsOptions(names: readonly string[]): INodePropertyOptions[] {
	return names.map((name) => ({ name, value: name }));
}
