import { brightMagnitudeOf, isFading } from './brightAlerts';
import type { DigestAlert, DigestSort } from './DigestEntry';

/**
 * A copy in the order asked for. Brightest first: by the magnitude that leads, then those without one, then
 * those that are fading. Alerts for which the key is not known come last, as they came in.
 */
export function sortAlerts(alerts: readonly DigestAlert[], sort: DigestSort): DigestAlert[] {
	if (sort === 'input') return [...alerts];
	const key = sort === 'newest' ? ageOf : faintnessOf;
	return [...alerts].sort((a, b) => key(a) - key(b) || a.entry - b.entry);
}

/** Behind all magnitudes; differences of infinities would not be numbers. */
const NO_MAGNITUDE = 1e9;

function ageOf({ facts }: DigestAlert): number {
	return -(facts.detected?.mjdTai ?? -Number.MAX_VALUE);
}

function faintnessOf({ facts }: DigestAlert): number {
	return brightMagnitudeOf(facts) ?? (isFading(facts) ? 2 * NO_MAGNITUDE : NO_MAGNITUDE);
}
