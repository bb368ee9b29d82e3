import type { AlertFacts, BrightnessFact } from '../AlertFacts';
import { brightnessesOf } from '../brightnessesOf';
import { fixed } from '../numberText';

/** Whether the source is significantly fainter than the template, regardless of its total light. */
export function isFading({ brightness }: AlertFacts): boolean {
	return brightness?.kind === 'negative';
}

/**
 * AB magnitude of the leading brightness, which decides what a digest calls bright. `null` below 3 standard
 * deviations and for fading sources.
 */
export function brightMagnitudeOf(facts: AlertFacts): number | null {
	return isFading(facts) ? null : (leadingOf(facts)?.magnitude ?? null);
}

/** The brightness that leads, if any is known. */
export function leadingOf(facts: AlertFacts): BrightnessFact | undefined {
	return brightnessesOf(facts)[0];
}

/**
 * `3 brighter than 20 mag (difference)`, `… (2 difference, 1 total)`, `all …`; empty without any.
 *
 * @param limit - AB magnitude.
 */
export function brighterText(alerts: readonly AlertFacts[], limit: number): string {
	const bright = alerts.filter((facts) => (brightMagnitudeOf(facts) ?? Infinity) < limit);
	if (bright.length === 0) return '';
	const total = bright.filter((facts) => leadingOf(facts)?.light === 'total').length;
	const difference = bright.length - total;
	const one = total === 0 ? 'difference' : 'total';
	const lights = total > 0 && difference > 0 ? `${difference} difference, ${total} total` : one;
	// In a group of alerts, only the newest is known to be bright.
	const areAll =
		bright.length === alerts.length && alerts.every(({ newAlerts }) => !isSeveral(newAlerts));
	const count = areAll && bright.length > 1 ? 'all' : bright.length;
	return `${count} brighter than ${limitText(limit)} mag (${lights})`;
}

function isSeveral(newAlerts: number | null): boolean {
	return newAlerts !== null && newAlerts > 1;
}

/** `2 fainter than their template`; empty without any. */
export function fadingText(alerts: readonly AlertFacts[]): string {
	const count = alerts.filter(isFading).length;
	if (count === 0) return '';
	return `${fixed(count, 0)} fainter than ${count === 1 ? 'its' : 'their'} template`;
}

/** 20 as `20`, 20.5 as `20.5`; ASCII, because it is used in subjects. */
function limitText(magnitude: number): string {
	return fixed(magnitude, 2)
		.replace(/\.?0+$/, '')
		.replace('\u2212', '-');
}
