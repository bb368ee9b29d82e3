import type { Resource } from '../../Operation';
import { get } from './get';

/** The resource Object and its operations, in the order of the drop-down. */
export const object: Resource = {
	name: 'object',
	title: 'Object',
	description: 'A variable or transient position on the sky (a diaObject)',
	columnsOf: 'objects',
	operations: [get],
};
