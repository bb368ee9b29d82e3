import type { Resource } from '../../Operation';
import { get } from './get';

/** The resource Solar System Object and its operations, in the order of the drop-down. */
export const solarSystemObject: Resource = {
	name: 'solarSystemObject',
	title: 'Solar System Object',
	description: 'An asteroid or comet, by name or number',
	columnsOf: 'sso',
	operations: [get],
};
