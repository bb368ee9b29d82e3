import type { Resource } from '../../Operation';
import { resolve } from './resolve';
import { reverseResolve } from './reverseResolve';

/** The resource Name and its operations, in the order of the drop-down. */
export const name: Resource = {
	name: 'name',
	title: 'Name',
	description: 'Names in SIMBAD, SsODNet and TNS',
	operations: [resolve, reverseResolve],
};
