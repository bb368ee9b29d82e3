import { parseDiaObjectIds } from '../../alert';
import type { Endpoint } from './Endpoint';
import { parseColumns, type ColumnChoice } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { describeObjects } from './sources';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Which objects. */
export interface ObjectsOptions extends ColumnChoice {
	/** One or many, as text. */
	readonly diaObjectIds: string | readonly string[];
}

/** One summary row per object: position, number of detections, fluxes per band. */
export const objects: Endpoint<ObjectsOptions> = {
	path: '/api/v1/objects',
	buildRequest({ diaObjectIds, ...choice }) {
		const ids = parseDiaObjectIds(diaObjectIds);
		const names = parseColumns(choice, ['r:diaObjectId'], 'objects');
		return {
			path: objects.path,
			payload: { diaObjectId: ids.join(','), ...payloadOfColumns(names) },
			subject: `the summary of ${describeObjects(ids)}`,
			timeoutMs: TABLE_TIMEOUT_MS,
		};
	},
};
