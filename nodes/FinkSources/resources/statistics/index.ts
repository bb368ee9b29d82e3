import { type Operation } from '@fink/kit';
import { getMany } from './getMany';

/** What can be done with statistics, in the order of the drop-down. */
export const statisticsOperations: Operation[] = [getMany];
