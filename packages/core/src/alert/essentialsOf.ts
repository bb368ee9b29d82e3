import { decToSexagesimal, raToSexagesimal } from './coordinates';
import type { SimplifiedAlert } from './simplifyAlert';

/** How much of a simplified record is returned. */
export const RECORD_FIELDS = [
	{ name: 'all', title: 'All', description: 'Everything that is known' },
	{
		name: 'essential',
		title: 'Essential',
		description:
			'Ten fields to read: name, time, brightness, S/N, quality, class, IDs, position and links',
	},
] as const;

/** Key → field of the simplified record that holds the address. */
const LINKS = {
	portal: 'portalUrl',
	tns: 'tnsUrl',
	simbad: 'simbadUrl',
	ned: 'nedUrl',
	legacySurvey: 'legacySurveyUrl',
	aladin: 'aladinUrl',
	mpc: 'mpcUrl',
	jpl: 'jplUrl',
} as const;

/** The part of a simplified record that people read: at most ten keys. */
export interface Essentials {
	readonly name: string | null;
	readonly timeUtc: string | null;
	/** e.g. `i = 17.26 ± 0.01 (AB)`, `g > 24.1 (5σ limit)`: on the difference image unless it says total. */
	readonly brightness: string | null;
	readonly snr: number | null;
	/** Reasons to doubt the detection; empty if there are none. */
	readonly quality: string;
	readonly class: string | null;
	/** For an asteroid, its packed designation is in `name` or in the links. */
	readonly diaObjectId: string | null;
	readonly diaSourceId: string | null;
	/** Right ascension in hours and declination in degrees, ICRS. */
	readonly position: string | null;
	readonly links: Readonly<Record<string, string>>;
}

/** The essentials of an alert. */
export function essentialsOf(alert: SimplifiedAlert): Essentials {
	const { name, timeUtc, snr, quality, diaObjectId, diaSourceId, ra, dec } = alert;
	const position =
		ra === null || dec === null ? null : `${raToSexagesimal(ra)} ${decToSexagesimal(dec)}`;
	const links = Object.entries(LINKS).flatMap(([key, field]) => {
		const url = alert[field];
		return typeof url === 'string' ? [[key, url] as const] : [];
	});
	return {
		name,
		timeUtc,
		brightness: brightnessText(alert),
		snr,
		quality: quality.join('; '),
		class: alert.class,
		diaObjectId,
		diaSourceId,
		position,
		links: Object.fromEntries(links),
	};
}

/** Whether a record was trimmed to its essentials, so that most facts are gone. */
export function isEssential(record: Readonly<Record<string, unknown>>): boolean {
	return 'brightness' in record && 'links' in record && !('fluxNjy' in record);
}

/** Whether a raw row has only some columns, without the flux that most facts come from. */
export function lacksColumns(row: Readonly<Record<string, unknown>>): boolean {
	return 'r:diaSourceId' in row && !('r:psfFlux' in row);
}

function brightnessText(alert: SimplifiedAlert): string | null {
	const isTotal = alert.leadingBrightness === 'total' && alert.scienceBrightnessKind !== 'unknown';
	const kind = isTotal ? alert.scienceBrightnessKind : alert.brightnessKind;
	const magnitude = isTotal ? alert.scienceMagnitude : alert.magnitude;
	const error = isTotal ? alert.scienceMagnitudeErr : alert.magnitudeErr;
	const limit = isTotal ? alert.scienceLimitingMagnitude : alert.limitingMagnitude;
	const flux = isTotal ? alert.scienceFluxNjy : alert.fluxNjy;
	const band = [isTotal ? 'total' : '', alert.band ?? ''].filter(Boolean).join(' ');
	switch (kind) {
		case 'detection':
			return `${band} = ${text(magnitude)}${error === null ? '' : ` ± ${text(error)}`} (AB)`;
		case 'marginal':
			return `${band} ≈ ${text(magnitude)} (AB, marginal)`;
		case 'limit':
			return `${band} > ${text(limit)} (5σ limit)`;
		case 'negative':
			return `${band} = ${String(flux).replace('-', '−')} nJy, fainter than the template`;
		default:
			return null;
	}
}

function text(magnitude: number | null): string {
	return magnitude === null ? '?' : magnitude.toFixed(2);
}
