import { parseDiaObjectIds } from '../../alert';
import type { Endpoint } from './Endpoint';
import type { ObjectsOptions } from './objects';
import { parseColumns } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { describeObjects } from './sources';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Identity, object and time of each measurement; there is no diaSourceId here. */
const REQUIRED_FP_COLUMNS = ['r:diaForcedSourceId', 'r:diaObjectId', 'r:midpointMjdTai'] as const;

/** Forced photometry of objects: fluxes at their position in every exposure, from the second detection. */
export const fp: Endpoint<ObjectsOptions> = {
	path: '/api/v1/fp',
	buildRequest({ diaObjectIds, ...choice }) {
		const ids = parseDiaObjectIds(diaObjectIds);
		const names = parseColumns(choice, REQUIRED_FP_COLUMNS, 'fp');
		return {
			path: fp.path,
			payload: { diaObjectId: ids.join(','), ...payloadOfColumns(names) },
			subject: `the forced photometry of ${describeObjects(ids)}`,
			timeoutMs: TABLE_TIMEOUT_MS,
		};
	},
};
