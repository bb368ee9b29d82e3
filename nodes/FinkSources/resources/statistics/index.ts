import type { Operation } from '../../../shared/Operation';
import { getMany } from './getMany';

/** What can be done with statistics, in the order of the drop-down. */
export const statisticsOperations: Operation[] = [getMany];
