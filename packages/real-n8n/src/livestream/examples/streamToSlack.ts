import { postedCards } from '../../e2e/examples/tagToSlack';
import type { StreamCheck } from './StreamCheck';

/** Each alert becomes one message with its card, from the packet alone. */
export const streamToSlack: StreamCheck = {
	example: 'stream-to-slack',
	topic: 'fink_extragalactic_lt20mag_candidate_lsst',
	verify: postedCards,
};
