import { type Operation } from '@fink/kit';
import { get } from './get';
import { getBuildingBlocks } from './getBuildingBlocks';

/** What can be done with schemas, in the order of the drop-down. */
export const schemaOperations: Operation[] = [get, getBuildingBlocks];
