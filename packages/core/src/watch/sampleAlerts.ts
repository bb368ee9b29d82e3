import type { Row } from '../alert';
import { EmptyAnswerError } from '../errors';
import { meetsConditions, type Conditions } from './Conditions';
import type { Feed } from './Feed';
import { sortOldestFirst } from './Sighting';

/** Why there may be no alert at all, by what is watched. */
const NOTHING = {
	tag: {
		message: 'Fink has no alerts of this tag',
		advice: 'The tag may not have any alerts yet: wait for the first one, or choose another tag.',
	},
	objects: {
		message: 'Fink has no alerts of the watched objects',
		advice:
			'Check that the IDs are diaObjectIds, not diaSourceIds, and complete to the last digit.',
	},
	positions: {
		message: 'Fink has no alerts at the watched positions',
		advice:
			'Check the coordinates: right ascension comes first, in degrees or with colons. Or increase the radius.',
	},
} as const;

/** Number of newest alerts searched for a sample. */
const LOOKED_THROUGH = 1000;

/**
 * The newest alerts that pass the conditions, oldest first, as a sample. No cursor is involved, and the
 * minimum time between two firings does not apply.
 *
 * @param watched - What the feed is of.
 * @throws {EmptyAnswerError} there are none.
 */
export async function sampleAlerts(
	feed: Feed,
	conditions: Conditions,
	max: number,
	watched: keyof typeof NOTHING,
): Promise<Row[]> {
	const newest = await feed.latest(LOOKED_THROUGH);
	if (newest.length === 0) {
		const { message, advice } = NOTHING[watched];
		throw new EmptyAnswerError(message, { advice });
	}
	const passing = newest.filter(({ row }) => meetsConditions(row, conditions));
	if (passing.length === 0) {
		throw new EmptyAnswerError(
			`None of the newest ${newest.length} watched alerts meets the conditions`,
			{
				advice:
					'Relax the conditions to see a sample. The trigger itself keeps waiting for such an alert.',
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
