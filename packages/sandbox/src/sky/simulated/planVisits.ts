import type { Band } from '@fink/core';

import type { Field } from './fields';
import { createRandom, type Random } from './Random';
import { darkHours, type Hours, visibleHours } from './darkHours';
import type { RubinIdParts } from './rubinId';

/** One exposure of one field. */
export interface Visit {
	readonly field: Field;
	/** MJD of the date on which the night began. */
	readonly dayObsMjd: number;
	/** Number of the exposure in the night. */
	readonly sequence: number;
	/** Middle of the exposure, MJD in TAI. */
	readonly midpointMjdTai: number;
	readonly band: Band;
	/** Seeing: full width at half maximum in pixels of 0.2 arcsec. */
	readonly fwhmPixels: number;
	/** Ellipticity of the PSF and its direction in the image. */
	readonly ellipticity: number;
	readonly ellipseAngle: number;
	/** Variance of the sky relative to the band's usual one. */
	readonly skyBrightness: number;
	/** Rotation of the image: North is this far clockwise from +y. */
	readonly rotPaDeg: number;
}

/** Length of the synodic month in days and one new moon (2026-01-18 UT) as MJD. */
const MONTH_DAYS = 29.530588;
const NEW_MOON_MJD = 61058.83;

/** Length of a visit with its overheads, in days. */
const VISIT_DAYS = 38 / 86400;

/** Number of the first exposure after dusk; those before are calibrations. */
const FIRST_SEQUENCE = 20;

/**
 * The schedule of the whole survey, oldest first: nights lost to weather, pairs of exposures about 25
 * minutes apart in two filters, blue ones near new moon, red ones near full moon; all while it is dark on
 * Cerro Pachón and the field is well above the horizon.
 *
 * @param days - How many nights before `epochMjdTai` the survey began.
 * @param reserved - Exposures of the first field that must be in it in any weather: they
 *   open their nights.
 */
export function planVisits(
	seed: number,
	fields: readonly Field[],
	epochMjdTai: number,
	days: number,
	reserved: readonly Pick<RubinIdParts, 'dayObsMjd' | 'sequence'>[] = [],
): Visit[] {
	const lastNight = Math.floor(epochMjdTai) - 1;
	const visits: Visit[] = [];
	for (let dayObsMjd = lastNight - days; dayObsMjd <= lastNight; dayObsMjd++) {
		const random = createRandom(seed, 'night', dayObsMjd);
		const used = new Set<number>();
		const dark = darkHours(dayObsMjd);
		for (const { sequence } of reserved.filter((exposure) => exposure.dayObsMjd === dayObsMjd)) {
			used.add(sequence);
			const { start } = visibleHours(fields[0], dark) ?? dark;
			visits.push(planVisit(random, fields[0], { dayObsMjd, sequence, time: start }, 'r'));
		}
		if (random.chance(0.12) && dayObsMjd !== lastNight) continue;
		for (const field of fields) {
			if (dayObsMjd !== lastNight && !random.chance(field.nightShare)) continue;
			for (const visit of planNight(random, field, { dayObsMjd, dark, used })) {
				if (visit.midpointMjdTai <= epochMjdTai) visits.push(visit);
			}
		}
	}
	return visits.sort((a, b) => a.midpointMjdTai - b.midpointMjdTai);
}

interface Night {
	readonly dayObsMjd: number;
	readonly dark: Hours;
	/** Sequence numbers that are taken. */
	readonly used: Set<number>;
}

function planNight(random: Random, field: Field, { dayObsMjd, dark, used }: Night): Visit[] {
	const bands = bandsOf(random, dayObsMjd);
	const [beginning, pace] = [random.uniform(), random.between(0.0155, 0.0195)];
	const hours = visibleHours(field, dark);
	if (hours === null) return [];
	const length = (field.visitsPerNight - 1) * pace;
	const start = hours.start + beginning * Math.max(0, hours.end - hours.start - length);
	const visits: Visit[] = [];
	for (let index = 0; index < field.visitsPerNight; index++) {
		let sequence = FIRST_SEQUENCE + Math.floor((start + index * pace - dark.start) / VISIT_DAYS);
		while (used.has(sequence)) sequence++;
		const time = dark.start + (sequence - FIRST_SEQUENCE) * VISIT_DAYS;
		if (time > hours.end) break;
		used.add(sequence);
		visits.push(
			planVisit(random, field, { dayObsMjd, sequence, time }, bands[index % bands.length]),
		);
	}
	return visits;
}

interface Slot {
	readonly dayObsMjd: number;
	readonly sequence: number;
	/** When the shutter opens, MJD in TAI. */
	readonly time: number;
}

function planVisit(
	random: Random,
	field: Field,
	{ dayObsMjd, sequence, time }: Slot,
	band: Band,
): Visit {
	const fwhmArcsec = Math.min(
		1.6,
		0.72 + 0.16 * Math.abs(random.normal()) + random.between(0, 0.2),
	);
	return {
		field,
		dayObsMjd,
		sequence,
		midpointMjdTai: time + random.uniform() * 1e-5 + 17.3 / 86400,
		band,
		fwhmPixels: fwhmArcsec / 0.2,
		ellipticity: Math.abs(0.06 * random.normal()),
		ellipseAngle: random.between(0, Math.PI),
		skyBrightness: random.between(0.8, 1.3),
		rotPaDeg: random.between(0, 360),
	};
}

function bandsOf(random: Random, dayObsMjd: number): readonly Band[] {
	const phase = ((((dayObsMjd - NEW_MOON_MJD) / MONTH_DAYS) % 1) + 1) % 1;
	const isDark = phase < 0.22 || phase > 0.78;
	const isBright = phase > 0.38 && phase < 0.62;
	if (isDark)
		return random.pick([
			['u', 'g'],
			['g', 'r'],
			['g', 'i'],
			['r', 'i'],
		] as const);
	if (isBright)
		return random.pick([
			['i', 'z'],
			['z', 'y'],
			['r', 'i'],
			['r', 'z'],
		] as const);
	return random.pick([
		['g', 'r'],
		['r', 'i'],
		['i', 'z'],
		['r', 'z'],
		['g', 'i'],
	] as const);
}
