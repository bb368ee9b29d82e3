import { type Operation } from '@fink/kit';
import { getMany } from './getMany';

/** What can be done with sources, in the order of the drop-down. */
export const sourceOperations: Operation[] = [getMany];
