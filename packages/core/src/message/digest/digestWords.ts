import type { AlertFacts } from '../AlertFacts';
import { factRows, type FactName } from '../factRows';
import { fixed } from '../numberText';
import { oneLine } from '../oneLine';

/** Facts of an alert in a digest, in this order, when they are chosen. */
const DIGEST_FACTS: readonly FactName[] = [
	'brightness',
	'detected',
	'age',
	'change',
	'detections',
	'snr',
	'classes',
	'scores',
	'redshift',
	'host',
];

/** `12 new alerts of in_tns, 3 brighter than 20 mag`; `No alerts passed`. */
export function countText(
	alerts: readonly AlertFacts[],
	tags: readonly string[],
	brightMagnitude: number,
): string {
	const named = tags.map((tag) => oneLine(tag)).filter((tag) => tag !== '');
	if (alerts.length === 0) return `No alerts passed${named.length > 0 ? `: ${list(named)}` : ''}`;
	const bright = alerts.filter((facts) => magnitudeOf(facts) < brightMagnitude).length;
	const few = bright === alerts.length && bright > 1 ? 'all' : bright;
	const brighter = bright > 0 ? `, ${few} brighter than ${limitText(brightMagnitude)} mag` : '';
	return `${countOf(alerts)}${named.length > 0 ? ` of ${list(named)}` : ''}${brighter}`;
}

/** `Brightest: SN 2026abc, r = 18.32 ± 0.01 mag`; empty when there is nothing to choose from. */
export function brightestText(alerts: readonly AlertFacts[]): string {
	const [brightest] = [...alerts].sort((a, b) => magnitudeOf(a) - magnitudeOf(b));
	if (alerts.length < 2 || magnitudeOf(brightest) === Infinity) return '';
	return `Brightest: ${brightest.title}, ${brightest.brightness?.text}`;
}

function magnitudeOf({ brightness }: AlertFacts): number {
	return brightness?.magnitude ?? Infinity;
}

/** 20 as `20`, 20.5 as `20.5`. */
function limitText(magnitude: number): string {
	return fixed(magnitude, 2).replace(/\.?0+$/, '');
}

/** An item may stand for several alerts of one object. */
function countOf(alerts: readonly AlertFacts[]): string {
	const total = alerts.reduce((sum, { newAlerts }) => sum + Math.max(1, newAlerts ?? 1), 0);
	if (total === alerts.length) return plural(total, 'new alert');
	return `${plural(alerts.length, 'object')} with ${plural(total, 'new alert')}`;
}

/** `1 new alert`, `2 new alerts`. */
export function plural(count: number, what: string): string {
	return `${fixed(count, 0)} ${what}${count === 1 ? '' : 's'}`;
}

/** Names that differ, most frequent first, three at most. */
function list(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
	const further = ranked.length > 3 ? ` and ${plural(ranked.length - 3, 'other')}` : '';
	return `${ranked.slice(0, 3).join(', ')}${further}`;
}

/** What a digest says of an alert below its name. */
export function digestFacts(facts: AlertFacts, chosen?: readonly FactName[]): string[] {
	const all = factRows(facts, chosen);
	const rows = DIGEST_FACTS.flatMap((name) => all.filter((row) => row.name === name));
	return rows.flatMap(({ name, label, values }) => {
		return UNLABELLED.includes(name) ? values : [`${label} ${values.join(', ')}`];
	});
}

/** Facts whose words say themselves what they are. */
const UNLABELLED: readonly FactName[] = [
	'detected',
	'age',
	'brightness',
	'change',
	'classes',
	'scores',
	'redshift',
];

/** Position of an alert, if it is to be shown. */
export function digestPosition(facts: AlertFacts, chosen?: readonly FactName[]): readonly string[] {
	return factRows(facts, chosen).find(({ name }) => name === 'position')?.values ?? [];
}
