import type { TrailFact } from '../AlertFacts';
import { fixed } from '../numberText';
import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** The trail that Rubin fitted to an asteroid's image. */
export const trail: Fact<'trail'> = {
	name: 'trail',
	title: 'Trail',
	description: "Rubin's fit of a trail to the image of an asteroid",
	label: 'Trail',
	linesOf: (facts) => [facts.trail?.text],
	weight: 2,
};

const CAUTION = 'a fit, not a measured motion: an unresolved source has about the width of the PSF';

/** `null` without a fitted length. */
export function readTrail(alert: AlertReader): TrailFact | null {
	const lengthArcsec = alert.number('trailLengthArcsec');
	if (lengthArcsec === null || lengthArcsec <= 0) return null;
	const angleDeg = alert.number('trailAngleDeg');
	const rateArcsecPerHour = alert.number('trailRateArcsecPerHour');
	const at = angleDeg === null ? '' : ` at ${fixed(angleDeg, 0)}°`;
	const rate =
		rateArcsecPerHour === null ? '' : `, ${fixed(rateArcsecPerHour, 0)}″/h over the exposure`;
	const text = `Fitted trail ${fixed(lengthArcsec, 1)}″${at}${rate} (${CAUTION})`;
	return { lengthArcsec, angleDeg, rateArcsecPerHour, text };
}
