import { fixed, isError, withError } from '../numberText';
import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** Redshifts of the transient and of the source at its position. */
export const redshift: Fact<'redshift'> = {
	name: 'redshift',
	title: 'Redshift',
	description: 'Redshift from TNS, and the photometric one from the Legacy Surveys',
	label: 'Redshift',
	linesOf: (facts) => [facts.redshift],
	inDigest: 'unlabeled',
};

/** Redshifts of the transient and of the source at its position; TNS writes 0 where it has none. */
export function readRedshift(alert: AlertReader): string | null {
	const measured = alert.catalogNumber('tnsRedshift');
	const photometric = alert.catalogNumber('legacyPhotoZ');
	const error = alert.catalogNumber('legacyPhotoZErr');
	const found = [
		...(measured && isRedshift(measured) ? [`z = ${redshiftText(measured)} (TNS)`] : []),
		...(photometric && photometric > 0 && isRedshift(photometric)
			? [photoZText(photometric, error)]
			: []),
	];
	return found.length > 0 ? found.join('; ') : null;
}

/**
 * Whether a number can be a redshift: no galaxy approaches faster than those of the Virgo cluster (z about
 * −0.0015), and none is known beyond z = 15. Placeholders such as −9, −1 and 99 are outside.
 */
function isRedshift(value: number): boolean {
	return value > -0.01 && value < 20;
}

/** Three decimals, more for the nearest. */
function redshiftText(value: number): string {
	return fixed(value, Math.abs(value) < 0.0095 ? 5 : 3);
}

function photoZText(value: number, error: number | null): string {
	if (isError(error)) return `photo-z ${withError(value, error)} (Legacy Surveys)`;
	const text = value < 0.0095 ? redshiftText(value) : fixed(value, 2);
	return `photo-z ${text} (Legacy Surveys, error not known)`;
}
