import {
	AB_ZERO_POINT_NJY,
	BANDS,
	JD_MINUS_MJD,
	packedDesignationOf,
	TAI_MINUS_UTC_SECONDS,
} from '@fink/core';

import { ssoOfPacked } from '../outside';
import { timeOf } from './rowKeys';
import type { Column, ColumnType, Frame, FrameCell, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Columns of every flavour: name, type. Per band where `*` stands for it. */
const SHARED: readonly (readonly [name: string, type: ColumnType])[] = [
	['designation', 'string'],
	['sso_name', 'string'],
	['sso_number', 'int'],
	['last_jd', 'double'],
	['H_*', 'double'],
	['err_H_*', 'double'],
	['min_phase_*', 'double'],
	['max_phase_*', 'double'],
	['rms_*', 'double'],
	['median_error_phot_*', 'double'],
	['n_obs_*', 'double'],
	['n_days_*', 'double'],
	['min_phase', 'double'],
	['max_phase', 'double'],
	['chi2red', 'double'],
	['rms', 'double'],
	['median_error_phot', 'double'],
	['mean_astrometry', 'double'],
	['std_astrometry', 'double'],
	['skew_astrometry', 'double'],
	['kurt_astrometry', 'double'],
	['n_obs', 'int'],
	['n_days', 'int'],
	['fit', 'int'],
	['status', 'int'],
	['flag', 'int'],
	['version', 'string'],
];

/** Phase parameters of each flavour, per band. */
const PARAMETERS = {
	HG: ['G_*', 'err_G_*'],
	HG1G2: ['G1_*', 'G2_*', 'err_G1_*', 'err_G2_*'],
} as const;

/** A model of brightness against phase angle. */
export type SsoftFlavor = keyof typeof PARAMETERS;

/** The columns of the flat table (names from fink-utils; the names of HG's parameters are a guess). */
export function ssoftColumns(flavor: SsoftFlavor): Column[] {
	const own = PARAMETERS[flavor].map((name) => [name, 'double'] as const);
	return [...SHARED, ...own].flatMap(([name, type]) =>
		name.includes('*')
			? BANDS.map((band) => ({ name: name.replace('*', band), type }))
			: [{ name, type }],
	);
}

/**
 * The flat table: one row an asteroid. Only what follows from the alerts without fitting orbits is filled
 * in: counts, spans, and the mean magnitude in place of the absolute one.
 *
 * @param month - `YYYYMM`.
 */
export function ssoftTable(sky: Sky, flavor: SsoftFlavor, month: string): Frame {
	const columns = ssoftColumns(flavor);
	return {
		columns,
		rows: [...alertsOfAsteroids(sky)].map(([packed, rows]) => {
			const cells = cellsOf(packed, rows, month);
			return columns.map(({ name }): FrameCell => cells[name] ?? null);
		}),
	};
}

/** All alerts of asteroids, oldest first, by packed designation. */
export function alertsOfAsteroids(sky: Sky): ReadonlyMap<string, readonly Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of sky.movingSources()) {
		const packed = packedDesignationOf(String(row.get('r:ssObjectId')));
		if (packed === null) continue;
		groups.set(packed, [...(groups.get(packed) ?? []), row]);
	}
	for (const rows of groups.values()) rows.sort((a, b) => timeOf(a) - timeOf(b));
	return groups;
}

function cellsOf(packed: string, rows: readonly Row[], month: string): Record<string, FrameCell> {
	const { name, number } = ssoOfPacked(packed);
	const cells: Record<string, FrameCell> = {
		designation: packed,
		sso_name: name,
		sso_number: number ?? null,
		last_jd: timeOf(rows[rows.length - 1]) + JD_MINUS_MJD - TAI_MINUS_UTC_SECONDS / 86400,
		n_obs: rows.length,
		n_days: Math.round(spanDays(rows)),
		fit: 0,
		status: 2,
		flag: 0,
		version: month,
	};
	for (const band of BANDS) {
		const inBand = rows.filter((row) => row.get('r:band') === band);
		if (inBand.length === 0) continue;
		const magnitudes = inBand.map(
			(row) => AB_ZERO_POINT_NJY - 2.5 * Math.log10(Number(row.get('r:psfFlux'))),
		);
		cells[`H_${band}`] = magnitudes.reduce((sum, value) => sum + value, 0) / magnitudes.length;
		cells[`n_obs_${band}`] = inBand.length;
		cells[`n_days_${band}`] = spanDays(inBand);
	}
	return cells;
}

function spanDays(rows: readonly Row[]): number {
	return timeOf(rows[rows.length - 1]) - timeOf(rows[0]);
}
