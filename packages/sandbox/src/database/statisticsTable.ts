import { BANDS, mjdTaiToUnixMs } from '@fink/core';

import { textIn } from './AlertHistory';
import { timeOf } from './rowKeys';
import type { KeyedRow, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Columns that count the alerts with a flag. */
const FLAGS = [
	'glint_trail',
	'isDipole',
	'pixelFlags_cr',
	'pixelFlags_saturated',
	'pixelFlags_streak',
] as const;

/** Columns of the newest alert's versions. */
const VERSIONS = ['fink_broker_version', 'fink_science_version', 'lsst_schema_version'] as const;

/** The nightly job that counts has run since this night; alerts before it are in no row. */
const FIRST_NIGHT = '20251025';

/** One row a night with alerts, under `YYYYMMDD`, ascending; every value is text. */
export function statisticsTable(sky: Sky): KeyedRow[] {
	const nights = new Map<string, Row[]>();
	const alerts = [...sky.objectIds().flatMap((id) => sky.sourcesOf(id)), ...sky.movingSources()];
	for (const row of alerts) {
		const night = nightOf(timeOf(row));
		const known = nights.get(night);
		if (known === undefined) nights.set(night, [row]);
		else known.push(row);
	}
	return [...nights.keys()]
		.filter((night) => night >= FIRST_NIGHT)
		.sort()
		.map((night) => ({ key: night, row: countNight(night, nights.get(night) ?? []) }));
}

/** The date in UTC; nights in Chile don't cross its midnight by more than they lie before it. */
function nightOf(mjdTai: number): string {
	return new Date(mjdTaiToUnixMs(mjdTai)).toISOString().slice(0, 10).replace(/-/g, '');
}

/** The three `is_…` columns hold the count of all alerts: a fault of the real nightly job. */
function countNight(night: string, rows: readonly Row[]): Row {
	const count = (isCounted: (row: Row) => boolean): number => rows.filter(isCounted).length;
	const distinct = (name: string): number => new Set(rows.map((row) => row.get(name))).size;
	const last = rows.reduce((a, b) => (timeOf(b) > timeOf(a) ? b : a));
	const counts: Record<string, number> = {
		alerts: rows.length,
		objects: distinct('r:diaObjectId'),
		visits: distinct('r:visit'),
		is_sso: rows.length,
		is_first: rows.length,
		is_cataloged: rows.length,
		in_tns: count((row) => textIn(row, 'f:xm_tns_fullname') !== null),
	};
	for (const band of BANDS) counts[`alerts_${band}`] = count((row) => row.get('r:band') === band);
	for (const flag of FLAGS) counts[flag] = count((row) => row.get(`r:${flag}`) === true);
	return new Map<string, string>([
		['f:night', night],
		...Object.entries(counts).map(([name, value]) => [`f:${name}`, String(value)] as const),
		...VERSIONS.map((name) => [`f:${name}`, String(last.get(`f:${name}`) ?? 'nan')] as const),
	]);
}

/** Names of the columns, without prefix. */
export const STATISTICS_NAMES: readonly string[] = [
	'night',
	'alerts',
	...BANDS.map((band) => `alerts_${band}`),
	'objects',
	'visits',
	'is_sso',
	'is_first',
	'is_cataloged',
	'in_tns',
	...FLAGS,
	...VERSIONS,
];
