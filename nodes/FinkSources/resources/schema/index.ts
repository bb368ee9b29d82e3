import type { Resource } from '../../Operation';
import { get } from './get';
import { getBuildingBlocks } from './getBuildingBlocks';

/** The resource Schema and its operations, in the order of the drop-down. */
export const schema: Resource = {
	name: 'schema',
	title: 'Schema',
	description: 'What the columns mean',
	operations: [get, getBuildingBlocks],
};
