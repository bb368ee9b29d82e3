import { type Operation } from '@fink/kit';
import { search } from './search';

/** What can be done with sky maps, in the order of the drop-down. */
export const skyMapOperations: Operation[] = [search];
