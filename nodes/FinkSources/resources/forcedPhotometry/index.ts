import { type Operation } from '@fink/kit';
import { getMany } from './getMany';

/** What can be done with forced photometry, in the order of the drop-down. */
export const forcedPhotometryOperations: Operation[] = [getMany];
