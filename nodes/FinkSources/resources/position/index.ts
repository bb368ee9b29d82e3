import type { Resource } from '../../Operation';
import { search } from './search';

/** The resource Position and its operations, in the order of the drop-down. */
export const position: Resource = {
	name: 'position',
	title: 'Position',
	description: 'Objects around a position on the sky',
	columnsOf: 'conesearch',
	operations: [search],
};
