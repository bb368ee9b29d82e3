import type { Specimen } from './Specimen';
import { fluxTruth, isAsteroid, lightTruth, numberOf, wordOf } from './truth';
import type { Row } from '@fink/core';

/** How fast an object changes, magnitudes per day. */
export interface ChangeTruth {
	readonly perDay: number;
	readonly perDayErr: number;
	readonly days: number;
	/** The word, where the measurements support one. */
	readonly tendency: 'brightening' | 'fading' | undefined;
}

/**
 * The change since the last other night in the same band, between magnitudes of 3 standard deviations or
 * more; `null` where it says nothing: asteroids, fadings, periodic and cataloged variables.
 */
export function changeTruth(
	{ row, history }: Specimen,
	light: 'difference' | 'total',
): ChangeTruth | null {
	const now = magnitudeOf(row, light);
	if (now === null || isAsteroid(row) || isVariable(row)) return null;
	if (lightTruth(row).difference.kind === 'negative') return null;
	let found: Omit<ChangeTruth, 'tendency'> | null = null;
	for (const other of history) {
		const then = magnitudeOf(other, light);
		const days = Number(row['r:midpointMjdTai']) - Number(other['r:midpointMjdTai']);
		if (then === null || days < 0.5 || row['r:band'] !== other['r:band']) continue;
		if (found !== null && found.days <= days) continue;
		const perDayErr = Math.sqrt(now.error ** 2 + then.error ** 2) / days;
		found = { perDay: (now.magnitude - then.magnitude) / days, perDayErr, days };
	}
	return found && { ...found, tendency: tendencyTruth(found, { row, history }, light) };
}

/**
 * No word below three sigma, and none where a band was clearly brighter (fainter) on an earlier night of the meantime than
 * when it was last measured.
 */
function tendencyTruth(
	{ perDay, perDayErr, days }: Omit<ChangeTruth, 'tendency'>,
	{ row, history }: Pick<Specimen, 'row' | 'history'>,
	light: 'difference' | 'total',
): ChangeTruth['tendency'] {
	if (Math.abs(perDay) <= 3 * perDayErr) return undefined;
	const now = Number(row['r:midpointMjdTai']);
	const name = light === 'total' ? 'science' : 'psf';
	const byBand: Record<string, Array<readonly [mjd: number, flux: number, error: number]>> = {};
	for (const other of [...history, row]) {
		const mjd = Number(other['r:midpointMjdTai']);
		const flux = numberOf(other, `r:${name}Flux`);
		const error = numberOf(other, `r:${name}FluxErr`);
		if (mjd <= now - days - 0.5 || mjd > now || flux === null || !error) continue;
		(byBand[String(other['r:band'])] ??= []).push([mjd, flux, error]);
	}
	for (const points of Object.values(byBand)) {
		const lastMjd = Math.max(...points.map(([mjd]) => mjd));
		const [, flux, error] = points.find(([mjd]) => mjd === lastMjd) ?? points[0];
		for (const [mjd, before, beforeError] of points) {
			const sigmas = (flux - before) / Math.sqrt(error ** 2 + beforeError ** 2);
			if (lastMjd - mjd >= 0.5 && (perDay < 0 ? sigmas < -3 : sigmas > 3)) return undefined;
		}
	}
	return perDay < 0 ? 'brightening' : 'fading';
}

function magnitudeOf(row: Row, light: 'difference' | 'total') {
	const name = light === 'total' ? 'science' : 'psf';
	const { magnitude, magnitudeErr } = fluxTruth(
		numberOf(row, `r:${name}Flux`),
		numberOf(row, `r:${name}FluxErr`),
	);
	return magnitude === null || magnitudeErr === null ? null : { magnitude, error: magnitudeErr };
}

function isVariable(row: Row): boolean {
	const simbad = wordOf(row, 'f:xm_simbad_otype') ?? '';
	return (
		row['f:clf_cats_class'] === 21 ||
		wordOf(row, 'f:xm_vsx_Type') !== null ||
		wordOf(row, 'f:xm_gcvs_type') !== null ||
		/^(?:V\*|RR\*|RRLyr|EB\*|EclBin|LP\*|LongPeriodV|Ce\*|Cepheid|deltaCep|dS\*|DeltaScuti|Mira|Pu\*|Ro\*|RotV|.*V\*$)/i.test(
			simbad,
		)
	);
}
