import { limitWords } from './ObservingLimits';
import type { Observation } from './Observation';
import type { PreparedNight } from './PreparedNight';

/**
 * One line about a night, e.g. `Tonight from La Silla: 4.2 h above 30°, best 03:10 UTC, airmass 1.05, Moon 71° away,
 * 23 %`.
 */
export function summaryOf(
	{ best, hours, reason, moonIllumination, night }: Omit<Observation, 'summary'>,
	{ site, limits, isTonight }: PreparedNight,
): string {
	const when = `${isTonight ? 'Tonight' : `Night of ${night}`} from ${site.name}`;
	if (best === null) return `${when}: not observable. ${reason ?? ''}`.trim();
	const minute = new Date(Math.round(Date.parse(best.utc) / 60_000) * 60_000).toISOString();
	const moonDown = best.moonAltitudeDeg < 0 ? ', below the horizon' : '';
	return [
		`${when}: ${hours.toFixed(1)} h ${limitWords(limits)}`,
		`best ${minute.slice(11, 16)} UTC`,
		...(best.airmass === null ? [] : [`airmass ${best.airmass.toFixed(2)}`]),
		`Moon ${Math.round(best.moonSeparationDeg)}° away${moonDown}`,
		`${Math.round(moonIllumination * 100)} %`,
	].join(', ');
}
