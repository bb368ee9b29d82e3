import { BANDS } from '@fink/core';

import { type Cells, type Row, storedRow } from '../table';
import { fluxStatistics } from './fluxStatistics';
import { OBJECT_COLUMNS_BY_NAME } from '../sky/objectColumns';
import { textIn } from './AlertHistory';
import { timeOf } from './rowKeys';

/** Columns that the object's row takes from its last alert as they are. */
const COPIED = [
	'r:diaObjectId',
	'r:raErr',
	'r:decErr',
	'r:ra_dec_Cov',
	'r:observation_reason',
	'r:target_name',
	'r:salt',
] as const;

const known = new WeakMap<Row, { readonly count: number; readonly row: Row }>();

/**
 * What the objects table holds: the state of an object at its last alert. As in the real one Rubin's times
 * of the first and last detection and all means of forced fluxes are missing.
 *
 * @param sources - The object's detections, oldest first, at least one.
 */
export function objectRow(sources: readonly Row[]): Row {
	const last = sources[sources.length - 1];
	const made = known.get(last);
	if (made?.count === sources.length) return made.row;
	const row = storedRow(OBJECT_COLUMNS_BY_NAME, [
		Object.fromEntries(COPIED.map((name) => [name, last.get(name)])),
		...BANDS.map((band) => fluxStatistics(band, sources)),
		generalCells(sources, last),
	]);
	known.set(last, { count: sources.length, row });
	return row;
}

function generalCells(sources: readonly Row[], last: Row): Cells {
	const simbad = textIn(last, 'f:xm_simbad_otype');
	return {
		'r:ra': meanOf(sources, 'r:ra'),
		'r:dec': meanOf(sources, 'r:dec'),
		'r:validityStartMjdTai': last.get('r:timeProcessedMjdTai'),
		'r:nDiaSources': sources.length,
		'f:is_sso': false,
		'f:is_first': sources.length === 1,
		'f:is_cataloged': simbad !== null || textIn(last, 'f:xm_gaiadr3_DR3Name') !== null,
		'f:main_label_classifier': last.get('f:clf_cats_class'),
		'f:main_label_crossmatch': last.get('f:xm_simbad_otype'),
		'f:firstDiaSourceMjdTaiFink': timeOf(sources[0]),
	};
}

function meanOf(rows: readonly Row[], name: string): number {
	return rows.reduce((sum, row) => sum + Number(row.get(name) ?? NaN), 0) / rows.length;
}
