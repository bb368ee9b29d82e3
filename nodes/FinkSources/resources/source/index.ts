import type { Operation } from '../../../shared/Operation';
import { getMany } from './getMany';

/** What can be done with sources, in the order of the drop-down. */
export const sourceOperations: Operation[] = [getMany];
