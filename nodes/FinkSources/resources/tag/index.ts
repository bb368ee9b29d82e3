import type { Resource } from '../../Operation';
import { getAlerts } from './getAlerts';
import { getMany } from './getMany';

/** The resource Tag and its operations, in the order of the drop-down. */
export const tag: Resource = {
	name: 'tag',
	title: 'Tag',
	description: 'A filter of Fink: candidates of one kind',
	columnsOf: 'tags',
	operations: [getAlerts, getMany],
};
