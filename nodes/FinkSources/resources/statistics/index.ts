import type { Resource } from '../../Operation';
import { getMany } from './getMany';

/** The resource Statistic and its operations, in the order of the drop-down. */
export const statistics: Resource = {
	name: 'statistics',
	title: 'Statistic',
	description: 'Numbers per observing night',
	operations: [getMany],
};
