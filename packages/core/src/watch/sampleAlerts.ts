import type { Row } from '../alert';
import { EmptyAnswerError } from '../errors';
import { meetsConditions, type Conditions } from './Conditions';
import type { Feed } from './Feed';
import { sortOldestFirst } from './Sighting';

/** Number of newest alerts searched for a sample. */
const LOOKED_THROUGH = 1000;

/**
 * The newest alerts that pass the conditions, oldest first, as a sample. No cursor is involved, and the
 * minimum time between two firings does not apply.
 *
 * @throws {EmptyAnswerError} there are none.
 */
export async function sampleAlerts(
	feed: Feed,
	conditions: Conditions,
	max: number,
): Promise<Row[]> {
	const newest = await feed.latest(LOOKED_THROUGH);
	if (newest.length === 0) {
		throw new EmptyAnswerError('Fink has no alerts of the watched tag, objects or positions', {
			advice:
				'A tag may not have any alerts yet: wait for the first one. For objects, check the ids (diaObjectId, not diaSourceId), for positions the coordinates and the radius.',
		});
	}
	const passing = newest.filter(({ row }) => meetsConditions(row, conditions));
	if (passing.length === 0) {
		throw new EmptyAnswerError(
			`None of the newest ${newest.length} watched alerts meets the conditions`,
			{
				advice:
					'Relax the conditions to see a sample. An active trigger keeps waiting for such an alert.',
			},
		);
	}
	const sample = sortOldestFirst(passing.slice(0, max));
	const rows = await feed.rows(sample);
	const byId = new Map(rows.map((row) => [String(row['r:diaSourceId']), row]));
	return sample.flatMap(({ diaSourceId }) => {
		const row = byId.get(diaSourceId);
		return row ? [row] : [];
	});
}
