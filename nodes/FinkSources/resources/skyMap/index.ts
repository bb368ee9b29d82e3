import type { Resource } from '../../Operation';
import { search } from './search';

/** The resource Sky Map and its operations, in the order of the drop-down. */
export const skyMap: Resource = {
	name: 'skyMap',
	title: 'Sky Map',
	description: 'The region that a gravitational wave came from',
	operations: [search],
};
