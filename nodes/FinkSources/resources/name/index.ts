import { type Operation } from '@fink/kit';
import { resolve } from './resolve';
import { reverseResolve } from './reverseResolve';

/** What can be done with names, in the order of the drop-down. */
export const nameOperations: Operation[] = [resolve, reverseResolve];
