import { type Operation } from '@fink/kit';
import { getAlerts } from './getAlerts';
import { getMany } from './getMany';

/** What can be done with tags, in the order of the drop-down. */
export const tagOperations: Operation[] = [getAlerts, getMany];
