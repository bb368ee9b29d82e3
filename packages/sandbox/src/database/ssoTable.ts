import { packedDesignationOf } from '@fink/core';

import { timeOf, timeText } from './rowKeys';
import type { KeyedRow, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Before 2026-02-20 no alert was associated with an asteroid. */
const ASSOCIATED_FROM_MJD = 61091;

/** The column that names an asteroid in its rows. */
export const DESIGNATION_COLUMN = 'r:packed_primary_provisional_designation';

/** The Solar System table by packed designation; rows under `YY_packed_mjd`, one a key, oldest first. */
export function ssoTable(sky: Sky): ReadonlyMap<string, readonly KeyedRow[]> {
	const table = new Map<string, KeyedRow[]>();
	for (const row of sky.movingSources()) {
		const packed = packedDesignationOf(String(row.get('r:ssObjectId')));
		if (packed === null || timeOf(row) < ASSOCIATED_FROM_MJD) continue;
		const rows = table.get(packed) ?? [];
		rows.push({ key: `${packed.slice(1, 3)}_${packed}_${timeText(row)}`, row: named(row, packed) });
		table.set(packed, rows);
	}
	for (const [packed, rows] of table) {
		const stored = [...new Map(rows.map((keyed) => [keyed.key, keyed])).values()];
		table.set(
			packed,
			stored.sort((a, b) => (a.key < b.key ? -1 : 1)),
		);
	}
	return table;
}

/** Fink keeps its own columns out of this table. */
function named(row: Row, packed: string): Row {
	const rubin = [...row].filter(([name]) => name.startsWith('r:'));
	return new Map([...rubin, [DESIGNATION_COLUMN, packed]]);
}
