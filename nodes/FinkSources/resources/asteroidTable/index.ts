import { type Operation } from '@fink/kit';
import { get } from './get';

/** What can be done with asteroid tables, in the order of the drop-down. */
export const asteroidTableOperations: Operation[] = [get];
