import { AB_ZERO_POINT_NJY, galacticFromEquatorial } from '@fink/core';

import { timeOf } from './rowKeys';
import type { Row } from '../table';

/** An alert with what was known of its object when it came. */
export interface AlertHistory {
	readonly row: Row;
	/** The object's detections before it, oldest first; empty for Solar System alerts. */
	readonly earlier: readonly Row[];
	/** Which detection of the object it is, from 1. */
	readonly number: number;
	/** Since the object's first detection. */
	readonly ageDays: number;
	/** Of all detections so far; Infinity when all are negative. */
	readonly brightestMagnitude: number;
}

/** Each detection of an object with those before it. */
export function historiesOf(rows: readonly Row[]): AlertHistory[] {
	let brightestMagnitude = Infinity;
	return rows.map((row, index) => {
		brightestMagnitude = Math.min(brightestMagnitude, magnitudeOf(row));
		return {
			row,
			earlier: rows.slice(0, index),
			number: index + 1,
			ageDays: timeOf(row) - timeOf(rows[0]),
			brightestMagnitude,
		};
	});
}

/** AB magnitude of the difference flux in nJy; Infinity for negative flux. */
export function magnitudeOf(row: Row): number {
	const flux = Number(row.get('r:psfFlux') ?? 0);
	return flux > 0 ? AB_ZERO_POINT_NJY - 2.5 * Math.log10(flux) : Infinity;
}

/** What a cross-match found; null for nothing and for its stand-ins. */
export function textIn(row: Row, name: string): string | null {
	const text = String(row.get(name) ?? '');
	return text === '' || text === 'nan' || text === 'Unknown' || text.startsWith('Fail')
		? null
		: text;
}

/** Whether a catalog has a galaxy there: SIMBAD, Mangrove, or a good photometric redshift. */
export function isNearGalaxy(row: Row): boolean {
	return (
		textIn(row, 'f:xm_simbad_otype') === 'Galaxy' ||
		textIn(row, 'f:xm_mangrove_HyperLEDA_name') !== null ||
		(row.get('f:xm_legacydr8_fqual') === 1 && Number(row.get('f:xm_legacydr8_pstar') ?? 1) < 0.1)
	);
}

/** Good quality, 20° or more from the galactic plane, no known star or asteroid. */
export function isExtragalactic({ row }: AlertHistory): boolean {
	const [ra, dec] = [Number(row.get('r:ra')), Number(row.get('r:dec'))];
	const { latitudeDeg } = galacticFromEquatorial(ra, dec);
	const parallax = Number(row.get('f:xm_gaiadr3_Plx') ?? 0);
	const isStar =
		textIn(row, 'f:xm_vsx_Type') !== null ||
		parallax > 5 * Number(row.get('f:xm_gaiadr3_e_Plx') ?? Infinity);
	const isFlagged = ['r:isDipole', 'r:pixelFlags_cr', 'r:pixelFlags_interpolated'].some(
		(name) => row.get(name) === true,
	);
	return Math.abs(latitudeDeg) > 20 && !isStar && !isFlagged && row.get('r:diaObjectId') !== 0n;
}
