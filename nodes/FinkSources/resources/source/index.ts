import type { Resource } from '../../Operation';
import { getMany } from './getMany';

/** The resource Source and its operations, in the order of the drop-down. */
export const source: Resource = {
	name: 'source',
	title: 'Source',
	description: 'One detection of an object (a diaSource, one alert)',
	columnsOf: 'sources',
	operations: [getMany],
};
