import { type AlertHistory, historiesOf } from './AlertHistory';
import { TAG_RULES } from './tagRules';
import { timeText } from './rowKeys';
import type { KeyedRow, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Tags found once for an alert: what it was tagged with when it came does not change. */
const known = new WeakMap<Row, ReadonlySet<string>>();

/**
 * The table of one tag in scan order: rows by their keys `mjd_diaObjectId`, oldest first. Asteroid alerts
 * all have the object 0, so of several in one exposure only the last one stays.
 */
export function tagTable(sky: Sky, tag: string): KeyedRow[] {
	const table = new Map<string, Row>();
	for (const row of taggedRows(sky, tag)) {
		table.set(`${timeText(row)}_${String(row.get('r:diaObjectId') ?? 0n)}`, row);
	}
	return [...table].map(([key, row]) => ({ key, row })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function* taggedRows(sky: Sky, tag: string): Iterable<Row> {
	for (const id of sky.objectIds()) yield* withTag(tag, sky.sourcesOf(id), historiesOf);
	yield* withTag(tag, sky.movingSources(), (rows) => rows.flatMap((row) => historiesOf([row])));
}

function withTag(
	tag: string,
	rows: readonly Row[],
	histories: (rows: readonly Row[]) => AlertHistory[],
): Row[] {
	if (rows.some((row) => !known.has(row))) {
		for (const alert of histories(rows)) {
			if (known.has(alert.row)) continue;
			const tags = Object.keys(TAG_RULES).filter((name) => TAG_RULES[name](alert));
			known.set(alert.row, new Set(tags));
		}
	}
	return rows.filter((row) => known.get(row)?.has(tag));
}
