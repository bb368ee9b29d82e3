import type { Operation } from '../../../shared/Operation';
import { get } from './get';

/** What can be done with objects, in the order of the drop-down. */
export const objectOperations: Operation[] = [get];
