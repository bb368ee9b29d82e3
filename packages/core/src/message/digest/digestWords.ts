import { identityKey } from '../../alert';
import type { AlertFacts } from '../AlertFacts';
import { isAlert } from '../alertWords';
import { plural } from '../numberText';
import { oneLine } from '../oneLine';
import { qualityMark } from '../qualityText';
import { brighterText, brightMagnitudeOf, fadingText, leadingOf } from './brightAlerts';

/** `12 new alerts of in_tns, 3 brighter than 20 mag (difference)`; `No alerts passed`. */
export function countText(
	alerts: readonly AlertFacts[],
	tags: readonly string[],
	brightMagnitude: number,
): string {
	const named = tags.map((tag) => oneLine(tag)).filter((tag) => tag !== '');
	if (alerts.length === 0) return `No alerts passed${named.length > 0 ? `: ${list(named)}` : ''}`;
	const counted = `${countOf(alerts)}${named.length > 0 ? ` of ${list(named)}` : ''}`;
	const words = [counted, brighterText(alerts, brightMagnitude), fadingText(alerts)];
	return words.filter((part) => part !== '').join(', ');
}

/**
 * `Brightest: SN 2026abc, difference r = 18.32 ± 0.01 (AB)`; empty with fewer than two alerts or no magnitude.
 */
export function brightestText(alerts: readonly AlertFacts[]): string {
	const magnitudeOf = (facts: AlertFacts) => brightMagnitudeOf(facts) ?? Infinity;
	const [brightest] = [...alerts].sort((a, b) => magnitudeOf(a) - magnitudeOf(b) || 0);
	if (alerts.length < 2 || magnitudeOf(brightest) === Infinity) return '';
	const mark = qualityMark(brightest.quality);
	return `Brightest: ${brightest.title}, ${leadingOf(brightest)?.text}${mark && `, ${mark}`}`;
}

/** How many alerts an entry stands for; 0 for a row of objects or forced photometry. */
function alertsIn(facts: AlertFacts): number {
	return isAlert(facts) ? Math.max(1, facts.newAlerts ?? 1) : 0;
}

/**
 * Objects are counted by identity (see `identityOf`): several alerts may belong to one object, and an entry may
 * stand for several alerts, or for none.
 */
function countOf(alerts: readonly AlertFacts[]): string {
	const total = alerts.reduce((sum, facts) => sum + alertsIn(facts), 0);
	const objects = new Set(
		alerts.map(({ diaObjectId, ssObjectId, title, isAsteroid }, index) => {
			return identityKey(diaObjectId, ssObjectId) ?? (isAsteroid ? title : index);
		}),
	).size;
	const areAsteroids = alerts.every(({ isAsteroid }) => isAsteroid);
	const counted = plural(total, areAsteroids ? 'alert' : 'new alert');
	if (total === objects && alerts.every(isAlert)) return counted;
	const who = plural(objects, areAsteroids ? 'asteroid' : 'object');
	return total === 0 ? who : `${who} with ${counted}`;
}

/** The different names, most frequent first, three at most. */
function list(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
	const further = ranked.length > 3 ? ` and ${plural(ranked.length - 3, 'other')}` : '';
	return `${ranked.slice(0, 3).join(', ')}${further}`;
}

/** Failures that are described; the others are counted. */
const MAX_FAILURES = 3;

/** Sentences about what failed before a digest: they are counted, and three different ones are shown. */
export function failureText(failures: readonly string[]): string {
	const different = [...new Set(failures)];
	const named = different.slice(0, MAX_FAILURES).map((sentence) => oneLine(sentence, 300));
	const more = different.length - named.length;
	const sentences = [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
	return `${plural(failures.length, 'item')} failed before this message: ${sentences}`;
}
