import { AB_ZERO_POINT_NJY } from '../../alert';
import type { DigestAlert, DigestSort } from './DigestEntry';

/** A copy in the order asked for; alerts for which the key is not known come last, as they came in. */
export function sortAlerts(alerts: readonly DigestAlert[], sort: DigestSort): DigestAlert[] {
	if (sort === 'input') return [...alerts];
	const key = sort === 'newest' ? timeOf : lightOf;
	return [...alerts].sort((a, b) => key(b) - key(a) || a.entry - b.entry);
}

const UNKNOWN = -Number.MAX_VALUE;

function timeOf({ facts }: DigestAlert): number {
	return facts.detected?.mjdTai ?? UNKNOWN;
}

/** Flux in nJy, so that negative ones have their place too. */
function lightOf({ facts: { brightness } }: DigestAlert): number {
	if (!brightness) return UNKNOWN;
	const { fluxNjy, magnitude } = brightness;
	return fluxNjy ?? 10 ** (0.4 * (AB_ZERO_POINT_NJY - Number(magnitude)));
}
