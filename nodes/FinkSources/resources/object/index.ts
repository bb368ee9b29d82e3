import { type Operation } from '@fink/kit';
import { get } from './get';

/** What can be done with objects, in the order of the drop-down. */
export const objectOperations: Operation[] = [get];
