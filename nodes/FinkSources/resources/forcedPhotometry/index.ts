import type { Resource } from '../../Operation';
import { getMany } from './getMany';

/** The resource Forced Photometry and its operations, in the order of the drop-down. */
export const forcedPhotometry: Resource = {
	name: 'forcedPhotometry',
	title: 'Forced Photometry',
	description: 'Fluxes at the position of an object in every exposure',
	columnsOf: 'fp',
	operations: [getMany],
};
