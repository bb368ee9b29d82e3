import { fluxFromMagnitude, leadingBrightnessOf, type LeadingBrightness } from '../../alert';
import type { BrightnessFact } from '../AlertFacts';
import { brightnessFactOf, limitFactOf } from '../brightnessFactOf';
import type { AlertReader } from '../readAlert';

/** Where the fields of each brightness are. */
const FIELDS = {
	difference: {
		flux: 'fluxNjy',
		fluxErr: 'fluxErrNjy',
		magnitude: 'magnitude',
		magnitudeErr: 'magnitudeErr',
		limit: 'limitingMagnitude',
	},
	total: {
		flux: 'scienceFluxNjy',
		fluxErr: 'scienceFluxErrNjy',
		magnitude: 'scienceMagnitude',
		magnitudeErr: 'scienceMagnitudeErr',
		limit: 'scienceLimitingMagnitude',
	},
} as const satisfies Record<LeadingBrightness, object>;

/**
 * Brightness on the difference image or on the science image. A flux takes precedence; tables may hold
 * only magnitudes or limits.
 *
 * @returns `null` when nothing of it is known.
 */
export function readBrightness(
	alert: AlertReader,
	light: LeadingBrightness,
): BrightnessFact | null {
	const fields = FIELDS[light];
	const band = alert.text('band');
	const fluxNjy = alert.number(fields.flux);
	if (fluxNjy !== null) {
		return brightnessFactOf(light, band, fluxNjy, alert.number(fields.fluxErr));
	}
	const [magnitude, limit] = [fields.magnitude, fields.limit].map((name) =>
		magnitudeIn(alert.number(name)),
	);
	if (magnitude !== null) {
		const flux = fluxFromMagnitude(magnitude, alert.number(fields.magnitudeErr));
		return brightnessFactOf(light, band, flux.fluxNjy, flux.fluxErrNjy);
	}
	return limit === null ? null : limitFactOf(light, band, limit);
}

/** Excludes 99, −99 and other placeholders of photometric tables: brighter than the Sun, or below any survey's limit. */
function magnitudeIn(value: number | null): number | null {
	return value !== null && value > -30 && value < 60 ? value : null;
}

/** Which brightness comes first: as the record says, or else by the rule of `leadingBrightnessOf`. */
export function readLeadingLight(
	alert: AlertReader,
	isAsteroid: boolean,
	difference: BrightnessFact | null,
): LeadingBrightness {
	const given = alert.text('leadingBrightness');
	if (given === 'difference' || given === 'total') return given;
	return leadingBrightnessOf({
		isAsteroid,
		snr: difference?.snr ?? null,
		gaiaParallaxMas: alert.catalogNumber('gaiaParallaxMas'),
		gaiaParallaxErrMas: alert.catalogNumber('gaiaParallaxErrMas'),
		gaiaVarFlag: alert.catalogNumber('gaiaVarFlag'),
		vsxType: alert.text('vsxType'),
		gcvsType: alert.text('gcvsType'),
		simbadType: alert.text('simbadType'),
	});
}
