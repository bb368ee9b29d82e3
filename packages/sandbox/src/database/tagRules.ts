import {
	type AlertHistory,
	isExtragalactic,
	isNearGalaxy,
	magnitudeOf,
	textIn,
} from './AlertHistory';
import { airmassOf } from './airmassOf';
import { ratePerDay } from './ratePerDay';

/** Absolute magnitudes between which a supernova peaks. */
const SUPERNOVA_PEAKS = [-23, -13] as const;

/**
 * Which alerts carry which tag: the sandbox's reading of the filters' descriptions (fink-filters 7.39), on
 * what the database stores. Thresholds that the descriptions don't give are ours.
 */
export const TAG_RULES: Readonly<Record<string, (alert: AlertHistory) => boolean>> = {
	extragalactic_lt20mag_candidate: (alert) =>
		isExtragalactic(alert) &&
		magnitudeOf(alert.row) < 20 &&
		alert.number > 4 &&
		alert.ageDays > 1 &&
		isRising(alert),
	extragalactic_new_candidate: (alert) =>
		alert.ageDays < 5 && magnitudeOf(alert.row) < 24 && isNearGalaxy(alert.row) && isFast(alert),
	extragalactic_svom: (alert) =>
		isExtragalactic(alert) &&
		alert.ageDays < 5 &&
		magnitudeOf(alert.row) < 24 &&
		isNearGalaxy(alert.row),
	fast_transient_gvom: (alert) =>
		isExtragalactic(alert) && alert.ageDays < 5 && magnitudeOf(alert.row) < 21 && isFast(alert),
	faint_trails: ({ row }) => {
		const magnitude = magnitudeOf(row);
		return Number(row.get('r:trailLength') ?? 0) > 2 && magnitude > 18 && magnitude < 21;
	},
	hostless_candidate: ({ row }) => {
		const science = Number(row.get('f:clf_elephant_kstest_science') ?? NaN);
		const template = Number(row.get('f:clf_elephant_kstest_template') ?? NaN);
		return science < 0.5 && template < 0.5;
	},
	in_tns: ({ row }) => textIn(row, 'f:xm_tns_fullname') !== null,
	mdwarf_flare: ({ row }) => {
		const template = Number(row.get('r:templateFlux') ?? NaN);
		const isBlue = ['u', 'g'].includes(String(row.get('r:band')));
		const airmass = airmassOf(row);
		const isHigh = airmass > 1.3 && airmass < Infinity;
		return isBlue && isHigh && template > 0 && Number(row.get('r:psfFlux')) >= 0.1 * template;
	},
	most_likely_sn: ({ row, number }) =>
		Number(row.get('f:clf_snnSnVsOthers_score') ?? 0) >= 0.7 &&
		row.get('f:clf_cats_class') === 11 &&
		Number(row.get('f:clf_cats_score') ?? 0) >= 0.9 &&
		Number(row.get('r:snr') ?? 0) > 10 &&
		number >= 2,
	remove_unlikely_transients: ({ row, number }) =>
		row.get('r:diaObjectId') !== 0n &&
		Number(row.get('r:snr') ?? 0) > 10 &&
		number >= 2 &&
		row.get('r:isNegative') !== true,
	sn_near_galaxy_candidate: ({ row, number, brightestMagnitude }) => {
		const parsecs = distanceParsecs(Number(row.get('f:xm_mangrove_lum_dist') ?? NaN), row);
		const peak = brightestMagnitude - 5 * Math.log10(parsecs / 10);
		const [least, most] = SUPERNOVA_PEAKS;
		return isNearGalaxy(row) && number > 5 && peak > least && peak < most;
	},
	uniform_sample: ({ row }) => BigInt(row.get('r:diaSourceId') ?? 1n) % 113n === 0n,
};

function isRising(alert: AlertHistory): boolean {
	const rate = ratePerDay(alert);
	return rate !== null && rate < 0;
}

/** Rising by more than 0.2 mag/d within 3 d of the first detection, or fading faster than usual. */
function isFast(alert: AlertHistory): boolean {
	const rate = ratePerDay(alert);
	if (rate === null) return false;
	const fade = ['g', 'u'].includes(String(alert.row.get('r:band'))) ? 0.5 : 0.2;
	return (rate < -0.2 && alert.ageDays < 3) || rate > fade;
}

/** Mangrove's luminosity distance, else Hubble's law on the photometric redshift. */
function distanceParsecs(megaparsecs: number, row: AlertHistory['row']): number {
	if (megaparsecs > 0) return megaparsecs * 1e6;
	return (299792.458 / 70) * Number(row.get('f:xm_legacydr8_zphot') ?? NaN) * 1e6;
}
