import { parseDiaObjectIds, truncateMidpointMjdTai } from '../../alert';
import { OptionError } from '../../errors';
import type { Endpoint } from './Endpoint';
import { parseColumns, type ColumnChoice } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { TABLE_TIMEOUT_MS } from './timeouts';

/**
 * Columns that every answer must have: the id to fetch cutouts by, the object to tell lists apart, and
 * the time, without which rows come oldest first.
 */
export const REQUIRED_SOURCE_COLUMNS = [
	'r:diaSourceId',
	'r:diaObjectId',
	'r:midpointMjdTai',
] as const;

/** Most rows that a scan returns, per object; nothing in the answer says that there were more. */
export const MAX_SOURCES_PER_OBJECT = 10_000;

/** Which alerts of which objects. */
export interface SourcesOptions extends ColumnChoice {
	/** One or many, as text. */
	readonly diaObjectIds: string | readonly string[];
	/** Only the alert of this time, or of this day when whole; for a single object. MJD, TAI. */
	readonly midpointMjdTai?: string | number;
}

/** All alerts (detections) of objects. */
export const sources: Endpoint<SourcesOptions> = {
	path: '/api/v1/sources',
	buildRequest({ diaObjectIds, midpointMjdTai, ...choice }) {
		const ids = parseDiaObjectIds(diaObjectIds);
		const names = parseColumns(choice, REQUIRED_SOURCE_COLUMNS, 'sources');
		const time = parseTime(midpointMjdTai, ids);
		return {
			path: sources.path,
			payload: {
				diaObjectId: ids.join(','),
				...(time && { midpointMjdTai: time }),
				...payloadOfColumns(names),
			},
			subject: `the alerts of ${describeObjects(ids)}`,
			timeoutMs: TABLE_TIMEOUT_MS,
		};
	},
};

/** Objects in words, for sentences after "of". */
export function describeObjects(ids: readonly string[]): string {
	return ids.length === 1 ? `diaObjectId ${ids[0]}` : `${ids.length} objects`;
}

function parseTime(time: string | number | undefined, ids: readonly string[]): string | undefined {
	if (time === undefined || time === '') return undefined;
	if (ids.length === 1) return truncateMidpointMjdTai(time);
	throw new OptionError('A midpoint time can only be used with a single diaObjectId', {
		field: 'Time (MJD TAI)',
		given: time,
		advice:
			'Leave the time empty, or request one object at a time: Fink ignores the time for lists.',
	});
}
