import { sentPhotos } from '../../e2e/examples/tagToTelegram';
import type { StreamCheck } from './StreamCheck';

/** Each alert of an asteroid becomes one photo with its caption; other trails become nothing. */
export const asteroidStream: StreamCheck = {
	example: 'asteroid-stream',
	topic: 'fink_faint_trails_lsst',
	isWanted: ({ diaObjectId }) => diaObjectId === '0',
	verify: async (execution, standIns) =>
		execution.nodes.includes('Write the message') ? await sentPhotos(execution, standIns) : [],
};
