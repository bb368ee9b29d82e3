import type { Operation } from '../Operation';
import { getAlerts } from './getAlerts';
import { getDataTransfer } from './getDataTransfer';
import { getLag } from './getLag';
import { getTopics } from './getTopics';
import { resetPosition } from './resetPosition';

/** The operations of Fink Livestream, in the order of the drop-down. */
export const OPERATIONS: readonly Operation[] = [
	getAlerts,
	getDataTransfer,
	getLag,
	getTopics,
	resetPosition,
];
