import { type Operation } from '@fink/kit';
import { search } from './search';

/** What can be done with positions, in the order of the drop-down. */
export const positionOperations: Operation[] = [search];
