import {
	alertCaption,
	brightnessesOf,
	captionedBrightness,
	changeText,
	errorText,
	headlineBrightnesses,
	qualityText,
	snrText,
	type AlertFacts,
} from '../../message';
import type { CardHeader } from './CardRecipe';
import type { TextPair } from './layoutPairs';

/** Pages whose addresses can be read and typed. */
const SHOWN_LINKS: readonly string[] = ['portal', 'tns', 'mpc', 'jpl'];

/** What the user puts in place of what the alert says. */
export interface CardWords {
	/** In place of the name. */
	readonly title?: string;
	readonly tag?: string;
}

/** What a card says about an alert: the leading brightness first, and what speaks against it below. */
export function cardHeader(facts: AlertFacts, { title, tag }: CardWords = {}): CardHeader {
	const { detected, age, position, classes, redshift, trail, change } = facts;
	const heading = title || facts.title;
	const leading = headlineBrightnesses(facts);
	const others = brightnessesOf(facts).filter((fact) => !leading.includes(fact));
	const [first, ...rest] = leading.map(({ text }) => text);
	const lead = joined([first, leadingSnr(facts), ...rest]);
	const quality = qualityText(facts.quality);
	const catalogs = classes.map(({ source, text }) => `${source}: ${text}`).join(' · ');
	const { band, brightness } = alertCaption(facts);
	const id = idOf(facts, heading);
	return {
		title: heading,
		...(tag && { tag }),
		...(band && { band }),
		...(brightness && { brightness }),
		...(lead && { lead }),
		...(quality && { quality }),
		rows: rowsOf(facts),
		...(position && { position: position.sexagesimal }),
		...(id && { id }),
		lines: [
			joined([detected?.text, age?.text]),
			joined([...others.map(({ text }) => text), change?.text]),
			joined([id, position?.sexagesimal]),
			joined([catalogs, redshift, trail?.text]),
		].filter((line) => line !== ''),
		links: facts.links
			.filter(({ name }) => SHOWN_LINKS.includes(name))
			.map(({ label, url }) => ({ label, url })),
	};
}

/**
 * Three pairs: when, and how well it is measured; how old, and how it changes; what catalogs say, and how far away.
 * The other brightness takes the first free place.
 */
function rowsOf(facts: AlertFacts): TextPair[] {
	const { age, change, classes, observation, redshift, title, trail } = facts;
	const { date, remark } = alertCaption(facts);
	const shown = captionedBrightness(facts);
	const [other] = brightnessesOf(facts).filter((fact) => fact !== shown);
	const catalogs = classes
		.map(({ source, text }) => `${text.replace(` (${title})`, '')} (${source})`)
		.filter((text) => !text.startsWith(title));
	const rows = [
		{ left: date, right: [shown && errorText(shown), remark].filter(Boolean).join(' · ') },
		{ left: age?.text.split(',')[0].replace('the ', ''), right: change && changeText(change) },
		{ left: trail?.text ?? catalogs.join(' · '), right: redshift?.split(/ \(Legacy|; /)[0] },
	].map(({ left, right }) => ({ left: left ?? '', right: right ?? '' }));
	const free = rows.find(({ right }) => right === '');
	if (free && other) free.right = other.text;
	return [...rows, { left: observation ?? '', right: '' }].filter(
		({ left, right }) => left !== '' || right !== '',
	);
}

/** S/N of the leading brightness; the text of a marginal or negative one already contains it, and a limit has none. */
function leadingSnr(facts: AlertFacts): string | null {
	const [first] = brightnessesOf(facts);
	const isDetection = first?.kind === 'detection' && first.snr !== null;
	return isDetection ? `S/N ${snrText(first.snr ?? 0)}` : null;
}

/** The object's id, unless the heading is it. */
function idOf({ diaObjectId, ssObjectId }: AlertFacts, heading: string): string | null {
	const [name, id] = diaObjectId === null ? ['ssObject', ssObjectId] : ['diaObject', diaObjectId];
	return id === null || heading.includes(id) ? null : `${name} ${id}`;
}

function joined(parts: ReadonlyArray<string | null | undefined>): string {
	return parts.filter(Boolean).join('  ·  ');
}
